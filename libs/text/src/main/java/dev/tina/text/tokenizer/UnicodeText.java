package dev.tina.text.tokenizer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Text that has a UTF-8 form. */
final class UnicodeText {
    private static final char REPLACEMENT = '\uFFFD';

    private UnicodeText() {}

    /** The text itself, or a copy in which every lone surrogate is U+FFFD. */
    static String wellFormed(String text) {
        if (UTF_8.newEncoder().canEncode(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isLoneSurrogate(c) ? REPLACEMENT : c));
        return out.toString();
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
