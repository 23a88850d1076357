package dev.tina.verifier.extract;

import java.util.Locale;
import java.util.Set;

/** Words before a value that make it another answer, or none: it is <em>not</em> 5, it is more <em>than</em> 5. */
final class DeniedValues {

    private static final int FARTHEST = 60;
    private static final Set<String> NEGATING = Set.of("not", "never", "nor", "neither", "cannot", "except");
    private static final Set<String> CHANGING = Set.of("than", "minus", "negative");
    private static final Set<String> PHRASES =
            Set.of("at least", "at most", "up to", "instead of", "anything but", "everything but", "all but");
    private static final Set<String> PASSED_OVER = Set.of(
            "be",
            "equal",
            "equals",
            "to",
            "the",
            "a",
            "exactly",
            "necessarily",
            "just",
            "simply",
            "number",
            "value",
            "answer",
            "it",
            "is",
            "was",
            "that",
            "boxed",
            "fbox");

    private DeniedValues() {}

    /** Whether what starts there is denied, in the same clause. */
    static boolean denies(String text, int start) {
        return standsBefore(text, start, NEGATING, Set.of());
    }

    /** Whether what starts there is denied, bounded, or given another sign, in the same clause. */
    static boolean changes(String text, int start) {
        return denies(text, start) || standsBefore(text, start, CHANGING, PHRASES);
    }

    private static boolean standsBefore(String text, int start, Set<String> words, Set<String> phrases) {
        int end = start;
        String behind = "";
        while (start - end < FARTHEST) {
            int wordEnd = skip(text, end);
            int from = wordEnd;
            while (from > 0 && start - from < FARTHEST && isWord(text.charAt(from - 1))) {
                from--;
            }
            String word = text.substring(from, wordEnd).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            if (words.contains(word)
                    || phrases.contains(word + " " + behind)
                    || (words.contains("not") && word.endsWith("n't"))) {
                return true;
            }
            boolean second = behind.isEmpty() && phrases.stream().anyMatch(phrase -> phrase.endsWith(" " + word));
            if (word.isEmpty() || !(second || PASSED_OVER.contains(word))) {
                return false;
            }
            behind = word;
            end = from;
        }
        return false;
    }

    /** Over blanks and the signs a value may be set in. */
    private static int skip(String text, int from) {
        int end = from;
        while (end > 0 && from - end < FARTHEST && " \t$*({\\".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return Character.isLetter(c) || c == '\'' || c == '\u2019';
    }
}
