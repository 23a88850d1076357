package dev.tina.common;

import org.jspecify.annotations.Nullable;

/** Tells which texts can be kept: Postgres has no zero character, and half of a surrogate pair is no character at all. */
public final class StorableText {

    /** What a text that can be kept is. */
    public static final String ALLOWED = "a text without U+0000 and without halves of surrogate pairs";

    /** What a text of whole characters is. */
    public static final String UNICODE = "a text without halves of surrogate pairs";

    private static final int LONGEST_SHOWN = 200;
    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    /** Whether Postgres and a file system can keep it as it is. */
    public static boolean isOne(String text) {
        return text.indexOf('\0') < 0 && isUnicode(text);
    }

    /** Whether it has no half of a surrogate pair. */
    public static boolean isUnicode(String text) {
        return indexOfHalf(text) < 0;
    }

    /** The place of the first half of a surrogate pair; -1 where there is none. */
    public static int indexOfHalf(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHalf(text, i)) {
                return i;
            }
        }
        return -1;
    }

    /** The text with U+FFFD where a character cannot be kept; for what comes from data sets and models. */
    public static String of(String text) {
        if (isOne(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\0' || isHalf(text, i)) {
                kept.setCharAt(i, REPLACEMENT);
            }
        }
        return kept.toString();
    }

    /** The text on one line for people: what cannot be seen is a backslash, u and four digits; no longer than a line or two. */
    public static String shown(String text) {
        String whole = visible(text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) : text);
        return text.length() > LONGEST_SHOWN ? whole + "…" : whole;
    }

    /** A value within a sentence, which never ends in nothing: absent, empty and blank are said by these words. */
    public static String inSentence(@Nullable String value) {
        if (value == null) {
            return "absent";
        }
        return value.isEmpty() ? "empty" : value.isBlank() ? "blank" : shown(value);
    }

    /** The whole text with what cannot be seen as a backslash, u and four digits. */
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (Character.isISOControl(next) || isHalf(text, i)) {
                visible.append("\\u").append("%04x".formatted((int) next));
            } else {
                visible.append(next);
            }
        }
        return visible.toString();
    }

    private static boolean isHalf(String text, int at) {
        char here = text.charAt(at);
        if (Character.isHighSurrogate(here)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(here) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
