package dev.tina.text.jinja.python;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes and tests upper and lower case as Python does. */
public final class LetterCase {
    private static final Pattern WORD = Pattern.compile("[^-\\s({\\[<]+", Pattern.UNICODE_CHARACTER_CLASS);

    private LetterCase() {}

    public static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The form for comparisons that ignore case (casefold). */
    public static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.append(lower(upper(Character.toString(c)))));
        return out.toString();
    }

    public static String swap(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            String character = Character.toString(c);
            out.append(Character.isUpperCase(c) ? lower(character) : upper(character));
        });
        return out.toString();
    }

    public static String capitalize(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        return capital(first) + lower(text.substring(Character.charCount(first)));
    }

    /** A capital as it begins a word: one that is written by several letters has the first large only. */
    private static String capital(int c) {
        String upper = upper(Character.toString(c));
        int first = upper.codePointAt(0);
        return upper.length() == Character.charCount(first)
                ? Character.toString(Character.toTitleCase(c))
                : Character.toString(first) + lower(upper.substring(Character.charCount(first)));
    }

    /** Every word begins with a capital, where words stand between space, hyphens and opening brackets. */
    public static String capitalizeWords(String text) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(upperFirst(word.group())));
    }

    private static String upperFirst(String word) {
        int first = Character.charCount(word.codePointAt(0));
        return upper(word.substring(0, first)) + lower(word.substring(first));
    }

    /** Every run of letters begins with a capital and goes on small. */
    public static String title(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean inWord = false;
        for (int c : text.codePoints().toArray()) {
            out.append(inWord ? lower(Character.toString(c)) : capital(c));
            inWord = hasCase(c);
        }
        return out.toString();
    }

    static boolean hasCase(int c) {
        return Character.isUpperCase(c) || Character.isLowerCase(c) || Character.isTitleCase(c);
    }

    /** Whether there are letters with case, and all of these pass. */
    public static boolean all(String text, IntPredicate passes) {
        return text.codePoints().anyMatch(LetterCase::hasCase)
                && text.codePoints().filter(LetterCase::hasCase).allMatch(passes);
    }

    public static boolean isTitle(String text) {
        boolean inWord = false;
        boolean any = false;
        for (int c : text.codePoints().toArray()) {
            boolean isCapital = Character.isUpperCase(c) || Character.isTitleCase(c);
            if (hasCase(c) && isCapital == inWord) {
                return false;
            }
            inWord = hasCase(c);
            any |= inWord;
        }
        return any;
    }
}
