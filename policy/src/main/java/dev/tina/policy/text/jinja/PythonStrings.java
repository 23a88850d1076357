package dev.tina.policy.text.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python's operations on strings, whose characters are code points. */
final class PythonStrings {
    private static final Pattern WORD = Pattern.compile("[^-\\s({\\[<]+", Pattern.UNICODE_CHARACTER_CLASS);

    private PythonStrings() {}

    /** Python's notion of white space. */
    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    static boolean isBlank(String text) {
        return text.codePoints().allMatch(PythonStrings::isSpace);
    }

    /** Position of the first character at or after this one that is no white space. */
    static int skipSpace(String text, int position) {
        int end = position;
        while (end < text.length() && isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static String lstrip(String text, IntPredicate drop) {
        int start = 0;
        while (start < text.length() && drop.test(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return text.substring(start);
    }

    static String rstrip(String text, IntPredicate drop) {
        int end = text.length();
        while (end > 0 && drop.test(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(0, end);
    }

    static String rstrip(String text) {
        return rstrip(text, PythonStrings::isSpace);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    /** Parts between the separators; after limit cuts (none if negative) the rest stays whole. */
    static List<Object> split(String text, String separator, long limit) {
        if (separator.isEmpty()) {
            throw new EvaluationException("split needs a separator that is not empty");
        }
        List<Object> parts = new ArrayList<>();
        int start = 0;
        for (int cut = text.indexOf(separator);
                cut >= 0 && (limit < 0 || parts.size() < limit);
                cut = text.indexOf(separator, start)) {
            parts.add(text.substring(start, cut));
            start = cut + separator.length();
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** The same, cut from the right. */
    static List<Object> rsplit(String text, String separator, long limit) {
        List<Object> parts = split(text, separator, -1);
        if (limit < 0 || parts.size() <= limit + 1) {
            return parts;
        }
        int keep = parts.size() - (int) limit;
        List<String> head =
                parts.subList(0, keep).stream().map(String.class::cast).toList();
        List<Object> result = new ArrayList<>(List.of(String.join(separator, head)));
        result.addAll(parts.subList(keep, parts.size()));
        return result;
    }

    /** Words between runs of white space. */
    static List<Object> splitAtSpace(String text) {
        List<Object> words = new ArrayList<>();
        int start = skipSpace(text, 0);
        for (int i = start; i <= text.length(); i++) {
            if (i == text.length() || isSpace(text.charAt(i))) {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    static String capitalize(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = Character.charCount(text.codePointAt(0));
        return text.substring(0, first).toUpperCase(Locale.ROOT)
                + text.substring(first).toLowerCase(Locale.ROOT);
    }

    /** Every word begins with a capital, where words stand between space, hyphens and opening brackets. */
    static String capitalizeWords(String text) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(capitalize(word.group())));
    }

    /** Every run of letters begins with a capital and goes on small. */
    static String title(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean inWord = false;
        for (int c : text.codePoints().toArray()) {
            out.appendCodePoint(inWord ? Character.toLowerCase(c) : Character.toTitleCase(c));
            inWord = Character.isLetter(c);
        }
        return out.toString();
    }
}
