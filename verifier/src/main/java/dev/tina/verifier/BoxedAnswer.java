package dev.tina.verifier;

import java.util.Optional;

/** Finds the answer a completion gives: what its last closed {@code \boxed{…}} holds, read from the end in linear time. */
final class BoxedAnswer {

    private static final String[] OPENERS = {"\\boxed{", "\\fbox{"};

    private BoxedAnswer() {}

    static Optional<String> in(String completion) {
        int before = completion.length();
        while (before > 0) {
            int start = lastOpener(completion, before - 1);
            if (start < 0) {
                return Optional.empty();
            }
            int open = completion.indexOf('{', start);
            int close = closing(completion, open, before);
            if (close > 0) {
                return Optional.of(completion.substring(open + 1, close));
            }
            before = start;
        }
        return Optional.empty();
    }

    private static int lastOpener(String text, int from) {
        for (int i = text.lastIndexOf('\\', from); i >= 0; i = text.lastIndexOf('\\', i - 1)) {
            for (String opener : OPENERS) {
                if (text.startsWith(opener, i)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Looks no further than {@code limit}, where an opener already found unclosed begins; so no text is read twice. */
    private static int closing(String text, int open, int limit) {
        int depth = 0;
        for (int i = open; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
