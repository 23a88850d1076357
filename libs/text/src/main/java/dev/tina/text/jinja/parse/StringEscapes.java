package dev.tina.text.jinja.parse;

import dev.tina.text.jinja.limit.TemplateException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The escapes of a Python string literal; an unknown one stands for itself, backslash included. */
final class StringEscapes {
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\([0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", Pattern.DOTALL);

    private StringEscapes() {}

    /**
     * The text a literal stands for.
     *
     * @param line named where an escape is cut short
     */
    static String decode(String literal, int line) {
        return ESCAPE.matcher(literal).replaceAll(match -> Matcher.quoteReplacement(decode(match, line)));
    }

    private static String decode(MatchResult match, int line) {
        String code = match.group(1);
        return switch (code.charAt(0)) {
            case 'x', 'u', 'U' -> character(code, 16, 1, line);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> character(code, 8, 0, line);
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'v' -> "\u000b";
            case 'a' -> "\u0007";
            case '\n' -> "";
            case '\\', '\'', '"' -> code;
            case 'N' ->
                throw new TemplateException(line, "the escape '\\N' is not supported; write \\u and four digits");
            default -> match.group();
        };
    }

    private static String character(String code, int base, int digitsFrom, int line) {
        if (code.length() == digitsFrom) {
            throw new TemplateException(line, "the escape '\\" + code + "' has too few digits");
        }
        long codePoint = Long.parseLong(code.substring(digitsFrom), base);
        if (codePoint > Character.MAX_CODE_POINT) {
            throw new TemplateException(line, "the escape '\\" + code + "' is no character");
        }
        return Character.toString((int) codePoint);
    }
}
