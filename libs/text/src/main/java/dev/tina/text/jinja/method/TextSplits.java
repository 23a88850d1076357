package dev.tina.text.jinja.method;

import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.python.PythonStrings;
import dev.tina.text.jinja.value.Tuple;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Splits text at separators, at white space or at line ends. */
public final class TextSplits {
    private TextSplits() {}

    /** Splits at the separators, at most limit times; a negative limit means no limit. */
    public static List<Object> split(String text, String separator, long limit) {
        requireNotEmpty(separator);
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

    /** The same from the right. */
    static List<Object> rsplit(String text, String separator, long limit) {
        requireNotEmpty(separator);
        List<Object> parts = new ArrayList<>();
        int end = text.length();
        for (int cut = text.lastIndexOf(separator);
                cut >= 0 && (limit < 0 || parts.size() < limit);
                cut = text.lastIndexOf(separator, end - separator.length())) {
            parts.add(text.substring(cut + separator.length(), end));
            end = cut;
        }
        parts.add(text.substring(0, end));
        Collections.reverse(parts);
        return parts;
    }

    /** Splits before each character and at the end, at most limit times, as a search for the empty text does. */
    static List<Object> between(String text, long limit) {
        List<Object> parts = new ArrayList<>(List.of(""));
        int start = 0;
        while (start < text.length() && (limit < 0 || parts.size() < limit)) {
            int end = start + Character.charCount(text.codePointAt(start));
            parts.add(text.substring(start, end));
            start = end;
        }
        if (limit < 0 || parts.size() <= limit) {
            parts.add(text.substring(start));
        } else {
            parts.set(parts.size() - 1, parts.getLast() + text.substring(start));
        }
        return parts;
    }

    private static void requireNotEmpty(String separator) {
        if (separator.isEmpty()) {
            throw new EvaluationException("split needs a separator that is not empty");
        }
    }

    /** Splits at runs of white space, at most limit times; the rest loses its leading space. */
    public static List<Object> splitAtSpace(String text, long limit) {
        List<Object> words = new ArrayList<>();
        int start = PythonStrings.skipSpace(text, 0);
        while (start < text.length()) {
            boolean isRest = limit >= 0 && words.size() >= limit;
            int end = isRest ? text.length() : endOfWord(text, start);
            words.add(text.substring(start, end));
            start = PythonStrings.skipSpace(text, end);
        }
        return words;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && !PythonStrings.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The same from the right. */
    static List<Object> rsplitAtSpace(String text, long limit) {
        List<Object> words = new ArrayList<>();
        int end = skipSpaceBack(text, text.length());
        while (end > 0) {
            boolean isRest = limit >= 0 && words.size() >= limit;
            int start = isRest ? 0 : startOfWord(text, end);
            words.add(text.substring(start, end));
            end = skipSpaceBack(text, start);
        }
        Collections.reverse(words);
        return words;
    }

    private static int skipSpaceBack(String text, int end) {
        int start = end;
        while (start > 0 && PythonStrings.isSpace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int startOfWord(String text, int end) {
        int start = end;
        while (start > 0 && !PythonStrings.isSpace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Lines, which form feeds and Unicode's separators end too. */
    public static List<Object> lines(String text, boolean withEnds) {
        List<Object> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !endsLine(text.charAt(end))) {
                end++;
            }
            int next = text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
            lines.add(text.substring(start, withEnds ? next : end));
            start = next;
        }
        return lines;
    }

    private static boolean endsLine(char c) {
        return (c >= '\n' && c <= '\r') || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** The text before the separator, the separator, and the text after it; splits at its first or its last place. */
    static Tuple partition(String text, String separator, boolean fromRight) {
        requireNotEmpty(separator);
        int cut = fromRight ? text.lastIndexOf(separator) : text.indexOf(separator);
        if (cut < 0) {
            return new Tuple(fromRight ? List.of("", "", text) : List.of(text, "", ""));
        }
        return new Tuple(List.of(text.substring(0, cut), separator, text.substring(cut + separator.length())));
    }
}
