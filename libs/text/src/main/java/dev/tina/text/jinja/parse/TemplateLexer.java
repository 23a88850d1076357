package dev.tina.text.jinja.parse;

import dev.tina.text.jinja.limit.TemplateException;
import dev.tina.text.jinja.parse.TemplateToken.Kind;
import dev.tina.text.jinja.python.PythonStrings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a template into text and tags, with the white space rules that transformers sets for chat templates:
 * {@code trim_blocks} and {@code lstrip_blocks} on, the last line end dropped.
 */
final class TemplateLexer {
    private static final Pattern RAW = Pattern.compile("\\{%[-+]?\\s*raw\\s*(-?)%\\}", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern END_RAW =
            Pattern.compile("\\{%([-+]?)\\s*endraw\\s*([-+]?)%\\}", Pattern.UNICODE_CHARACTER_CLASS);

    private final String source;
    private final List<TemplateToken> tokens = new ArrayList<>();
    private int position;
    private int counted;
    private int line = 1;

    private TemplateLexer(String source) {
        this.source = source;
    }

    static List<TemplateToken> tokenize(String template) {
        String source = template.replace("\r\n", "\n").replace('\r', '\n');
        TemplateLexer lexer =
                new TemplateLexer(source.endsWith("\n") ? source.substring(0, source.length() - 1) : source);
        lexer.run();
        return List.copyOf(lexer.tokens);
    }

    private void run() {
        for (int start = nextTag(); start >= 0; start = nextTag()) {
            readTag(start);
        }
        addData(source.substring(position), line(position));
        tokens.add(new TemplateToken(Kind.END, "", line(source.length())));
    }

    private int nextTag() {
        for (int i = source.indexOf('{', position); i >= 0; i = source.indexOf('{', i + 1)) {
            if (i + 1 < source.length() && "{%#".indexOf(source.charAt(i + 1)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private void readTag(int start) {
        char type = source.charAt(start + 1);
        char sign = start + 2 < source.length() ? source.charAt(start + 2) : ' ';
        addData(beforeTag(source.substring(position, start), type == '{', sign), line(position));
        Matcher raw = RAW.matcher(source).region(start, source.length());
        if (type == '%' && raw.lookingAt()) {
            readRaw(start, raw);
            return;
        }
        position = start + (sign == '-' || sign == '+' ? 3 : 2);
        switch (type) {
            case '#' -> skipComment(start);
            case '{' -> readExpression(start, Kind.VARIABLE_BEGIN, Kind.VARIABLE_END, "}}");
            default -> readExpression(start, Kind.BLOCK_BEGIN, Kind.BLOCK_END, "%}");
        }
    }

    private String beforeTag(String text, boolean isVariable, char sign) {
        if (sign == '-') {
            return PythonStrings.rstrip(text);
        }
        if (sign == '+' || isVariable) {
            return text;
        }
        int lineStart = text.lastIndexOf('\n') + 1;
        boolean startsLine = lineStart > 0 || position == 0 || source.charAt(position - 1) == '\n';
        return startsLine && PythonStrings.isBlank(text.substring(lineStart)) ? text.substring(0, lineStart) : text;
    }

    /** What stands between raw and endraw is text, whatever it looks like. */
    private void readRaw(int start, Matcher raw) {
        position = raw.end();
        if (!raw.group(1).isEmpty()) {
            position = PythonStrings.skipSpace(source, position);
        }
        Matcher end = END_RAW.matcher(source);
        if (!end.find(position)) {
            throw new TemplateException(line(start), "'raw' is never closed by 'endraw'");
        }
        String text = source.substring(position, end.start());
        addData(beforeTag(text, false, signOf(end.group(1))), line(position));
        position = end.end();
        afterTag(signOf(end.group(2)), true);
    }

    private static char signOf(String group) {
        return group.isEmpty() ? ' ' : group.charAt(0);
    }

    private void skipComment(int start) {
        int end = source.indexOf("#}", position);
        if (end < 0) {
            throw new TemplateException(line(start), "'{#' is never closed by '#}'");
        }
        char sign = end > position ? source.charAt(end - 1) : ' ';
        position = end + 2;
        afterTag(sign, true);
    }

    private void readExpression(int start, Kind begin, Kind end, String close) {
        int line = line(start);
        tokens.add(new TemplateToken(begin, "", line));
        ExpressionLexer expression = new ExpressionLexer(source, position, line);
        position = expression.readUntil(close, tokens);
        tokens.add(new TemplateToken(end, "", line(position - 1)));
        afterTag(source.charAt(position - 3), end == Kind.BLOCK_END);
    }

    private void afterTag(char sign, boolean trimsLineEnd) {
        if (sign == '-') {
            position = PythonStrings.skipSpace(source, position);
        } else if (trimsLineEnd && sign != '+' && position < source.length() && source.charAt(position) == '\n') {
            position++;
        }
    }

    private void addData(String text, int line) {
        if (!text.isEmpty()) {
            tokens.add(new TemplateToken(Kind.DATA, text, line));
        }
    }

    /** Offsets asked for never fall. */
    private int line(int offset) {
        for (; counted < offset; counted++) {
            line += source.charAt(counted) == '\n' ? 1 : 0;
        }
        return line;
    }
}
