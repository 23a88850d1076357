package dev.tina.verifier.extract;

import dev.tina.verifier.read.phrase.Denials;
import dev.tina.verifier.read.token.Words;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Tells whether words before a value make it another answer, or none: it is <em>not</em> 5, it is more <em>than</em> 5. */
final class DeniedValues {

    private static final int FARTHEST = 60;
    private static final Set<String> CHANGING = Set.of("than", "minus", "negative");
    private static final Set<String> PHRASES =
            Set.of("at least", "at most", "up to", "instead of", "anything but", "everything but", "all but");
    private static final Set<String> PASSED_OVER =
            Words.set("be equal equals to the a exactly necessarily just simply number value "
                    + "answer it is was that boxed fbox");

    private DeniedValues() {}

    /** Whether what starts there is denied, in the same clause. */
    static boolean denies(String text, int start) {
        return standsBefore(text, start, Denials::deniesNext, Set.of());
    }

    /** Whether what starts there is denied, bounded, or given another sign, in the same clause. */
    static boolean changes(String text, int start) {
        return denies(text, start) || standsBefore(text, start, CHANGING::contains, PHRASES);
    }

    private static boolean standsBefore(String text, int start, Predicate<String> words, Set<String> phrases) {
        int end = start;
        String behind = "";
        while (start - end < FARTHEST) {
            int wordEnd = skip(text, end);
            int from = wordEnd;
            while (from > 0 && start - from < FARTHEST && isWord(text.charAt(from - 1))) {
                from--;
            }
            String word = text.substring(from, wordEnd).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            if (words.test(word) || phrases.contains(word + " " + behind)) {
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
