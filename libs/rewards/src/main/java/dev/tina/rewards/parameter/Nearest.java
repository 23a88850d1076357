package dev.tina.rewards.parameter;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word a misspelt one was probably meant to be: least edits (Levenshtein), at most half its letters. */
public final class Nearest {

    private Nearest() {}

    /** Empty where nothing known is near. */
    public static Optional<String> to(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> 2 * edits(lower, candidate.toLowerCase(Locale.ROOT)) <= word.length())
                .min(Comparator.<String>comparingInt(candidate -> edits(lower, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1]; // edits from a's first i letters to b's first j
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
