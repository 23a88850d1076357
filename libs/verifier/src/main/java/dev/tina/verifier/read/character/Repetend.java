package dev.tina.verifier.read.character;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The digits of a decimal that repeat: under a line, between dots, in brackets, or shown often enough before dots. */
final class Repetend {

    private static final int LONGEST = 40;
    private static final String DIGITS = "\\s*(?:\\{([0-9]+)}|([0-9]))";
    private static final Pattern LINE = Pattern.compile("\\\\(?:overline|overbar|widebar|bar)" + DIGITS);
    private static final Pattern DOTS = Pattern.compile("\\\\dot" + DIGITS + "(?:([0-9]*)\\\\dot" + DIGITS + ")?");
    /** Before another bracket or an exponent a bracket holds a factor. */
    private static final Pattern BRACKETS = Pattern.compile("\\(([0-9]+)\\)(?!\\s*[0-9(\\[^!])");

    private static final Pattern ELLIPSIS = Pattern.compile("(?:\\\\[,;:! ]|[~ ]){0,8}"
            + "(?:\\.\\.\\.+|\\\\(?:ldots|cdots|dots|dotsc|dotsb|dotso)(?![a-zA-Z]))(?!\\s*[0-9])");
    /** A block three times, a block twice from the point on, one or two digits twice behind one other. */
    private static final List<Pattern> SHOWN = List.of(
            Pattern.compile("([0-9]*\\.[0-9]*?)([0-9]+?)\\2\\2+"),
            Pattern.compile("([0-9]*\\.)([0-9]+)\\2"),
            Pattern.compile("([0-9]*\\.[0-9])([0-9]{1,2})\\2"));

    private Repetend() {}

    /** The digits marked as repeating, with the place behind the mark. */
    record Marked(String digits, int end) {}

    /** What is marked at that place; null if nothing is. */
    static @Nullable Marked at(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : 0;
        if (c != '\\' && c != '(') {
            return null;
        }
        Matcher mark = matcher(c == '(' ? BRACKETS : text.startsWith("\\dot", at) ? DOTS : LINE, text, at);
        if (!mark.lookingAt()) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        for (int i = 1; i <= mark.groupCount(); i++) {
            digits.append(mark.group(i) == null ? "" : mark.group(i));
        }
        return digits.length() < LONGEST ? new Marked(digits.toString(), mark.end()) : null;
    }

    /** Where dots that stand there end; the same place if none do, or if digits go on behind them. */
    static int endOfDots(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : 0;
        if (c != '.' && c != '\\' && c != ' ' && c != '~') {
            return at;
        }
        Matcher dots = matcher(ELLIPSIS, text, at);
        return dots.lookingAt() ? dots.end() : at;
    }

    private static Matcher matcher(Pattern pattern, String text, int at) {
        return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    }

    /** What dots behind the digits of a decimal say: digits shown often enough go on for ever; others are left as shown. */
    static String goingOn(String decimal) {
        if (decimal.length() > LONGEST || decimal.indexOf('(') >= 0) {
            return decimal;
        }
        for (Pattern shown : SHOWN) {
            Matcher repeated = shown.matcher(decimal);
            if (repeated.matches()) {
                return repeated.group(1) + "(" + repeated.group(2) + ")";
            }
        }
        return decimal;
    }
}
