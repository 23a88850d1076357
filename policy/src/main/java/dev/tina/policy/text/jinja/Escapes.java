package dev.tina.policy.text.jinja;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The escapes of a Python string literal; an unknown one stands for itself, backslash included. */
final class Escapes {
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", Pattern.DOTALL);

    private Escapes() {}

    static String decode(String literal) {
        return ESCAPE.matcher(literal).replaceAll(match -> Matcher.quoteReplacement(decode(match)));
    }

    private static String decode(MatchResult match) {
        String code = match.group(1);
        if (code.length() > 1) {
            int codePoint = (int) Long.parseLong(code.substring(1), 16);
            return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : match.group();
        }
        return switch (code) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            case "b" -> "\b";
            case "f" -> "\f";
            case "v" -> "\u000b";
            case "a" -> "\u0007";
            case "0" -> "\0";
            case "\n" -> "";
            case "\\", "'", "\"" -> code;
            default -> match.group();
        };
    }
}
