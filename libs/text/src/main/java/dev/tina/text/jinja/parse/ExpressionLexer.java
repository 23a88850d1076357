package dev.tina.text.jinja.parse;

import dev.tina.text.jinja.limit.TemplateException;
import dev.tina.text.jinja.parse.TemplateToken.Kind;
import dev.tina.text.jinja.python.PythonStrings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits the inside of one tag into names, numbers, strings and operators. */
final class ExpressionLexer {
    private static final Pattern FLOAT =
            Pattern.compile("(?:\\d+_)*\\d+" + "(?:(?:\\.(?:\\d+_)*\\d+)?[eE][+-]?(?:\\d+_)*\\d+|\\.(?:\\d+_)*\\d+)");
    private static final Pattern INTEGER =
            Pattern.compile("0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0[xX](?:_?[0-9a-fA-F])+|[1-9](?:_?\\d)*|0(?:_?0)*");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern OPERATOR = Pattern.compile("\\*\\*|//|==|!=|<=|>=|[-+*/%~<>=.,:;|()\\[\\]{}]");

    private final String source;
    private int position;
    private int line;
    private final Deque<String> closers = new ArrayDeque<>();

    ExpressionLexer(String source, int position, int line) {
        this.source = source;
        this.position = position;
        this.line = line;
    }

    /** Adds the tokens up to the closing mark, which does not count inside brackets; returns the position behind it. */
    int readUntil(String close, List<TemplateToken> tokens) {
        int begin = line;
        while (true) {
            skipSpace();
            if (position >= source.length()) {
                throw new TemplateException(begin, "the tag is never closed by '" + close + "'");
            }
            int sign = source.startsWith("-" + close, position) || isPlusClose(close) ? 1 : 0;
            if (closers.isEmpty() && source.startsWith(close, position + sign)) {
                return position + sign + close.length();
            }
            tokens.add(next());
        }
    }

    private boolean isPlusClose(String close) {
        return close.equals("%}") && source.startsWith("+%}", position);
    }

    private void skipSpace() {
        int end = PythonStrings.skipSpace(source, position);
        advance(end);
    }

    private void advance(int end) {
        line += (int)
                source.substring(position, end).chars().filter(c -> c == '\n').count();
        position = end;
    }

    private TemplateToken next() {
        char c = source.charAt(position);
        if (c == '\'' || c == '"') {
            return string(c);
        }
        if (c >= '0' && c <= '9') {
            boolean afterDot = source.charAt(position - 1) == '.'; // x.0.1 are two items, no fraction
            return !afterDot && at(FLOAT).lookingAt()
                    ? new TemplateToken(Kind.FLOAT, match(FLOAT, "").replace("_", ""), line)
                    : new TemplateToken(Kind.INTEGER, match(INTEGER, "").replace("_", ""), line);
        }
        if (Character.isLetter(c) || c == '_') {
            return new TemplateToken(Kind.NAME, match(NAME, ""), line);
        }
        return operator();
    }

    private TemplateToken string(char quote) {
        int begin = line;
        int end = position + 1;
        while (end < source.length() && source.charAt(end) != quote) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= source.length()) {
            throw new TemplateException(begin, "string is never closed");
        }
        String literal = source.substring(position + 1, end);
        advance(end + 1);
        return new TemplateToken(Kind.STRING, StringEscapes.decode(literal, begin), begin);
    }

    private TemplateToken operator() {
        String operator = match(OPERATOR, "unknown character '" + source.charAt(position) + "'");
        switch (operator) {
            case "(" -> closers.push(")");
            case "[" -> closers.push("]");
            case "{" -> closers.push("}");
            case ")", "]", "}" -> close(operator);
            default -> {}
        }
        return new TemplateToken(Kind.OPERATOR, operator, line);
    }

    private void close(String bracket) {
        String expected = closers.poll();
        if (!bracket.equals(expected)) {
            throw new TemplateException(
                    line,
                    "found '" + bracket + "' where "
                            + (expected == null ? "no bracket is open" : "'" + expected + "' is missing"));
        }
    }

    private Matcher at(Pattern pattern) {
        return pattern.matcher(source).region(position, source.length());
    }

    private String match(Pattern pattern, String problem) {
        Matcher matcher = at(pattern);
        if (!matcher.lookingAt()) {
            throw new TemplateException(line, problem);
        }
        advance(matcher.end());
        return matcher.group();
    }
}
