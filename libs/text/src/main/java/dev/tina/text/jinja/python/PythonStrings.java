package dev.tina.text.jinja.python;

import dev.tina.text.jinja.limit.RenderBudget;
import java.util.List;
import java.util.function.IntPredicate;

/** Python's rules for strings: characters are code points, what white space is, and how strings are ordered. */
public final class PythonStrings {
    private PythonStrings() {}

    /** Python's notion of white space. */
    public static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(PythonStrings::isSpace);
    }

    /** Position of the first character at or after this one that is no white space. */
    public static int skipSpace(String text, int position) {
        int end = position;
        while (end < text.length() && isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    public static String lstrip(String text, IntPredicate drop) {
        int start = 0;
        while (start < text.length() && drop.test(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return text.substring(start);
    }

    public static String rstrip(String text, IntPredicate drop) {
        int end = text.length();
        while (end > 0 && drop.test(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(0, end);
    }

    public static String rstrip(String text) {
        return rstrip(text, PythonStrings::isSpace);
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    public static List<String> characters(String text, RenderBudget budget) {
        budget.produce(text.length());
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    /** The order by code points, which that of UTF-16 units is not. */
    public static int order(String left, String right) {
        int shared = Math.min(left.length(), right.length());
        for (int i = 0; i < shared; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean surrogates = Character.isSurrogate(a) || Character.isSurrogate(b);
                return surrogates && Character.isSurrogate(a) != Character.isSurrogate(b)
                        ? (Character.isSurrogate(a) ? 1 : -1)
                        : Character.compare(a, b);
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Spaces or another character, so that the text fills the width; {@code left} of them stand in front. */
    public static String pad(String text, long left, long right, String fill, RenderBudget budget) {
        budget.produce(text.length() + left + right);
        return fill.repeat((int) left) + text + fill.repeat((int) right);
    }
}
