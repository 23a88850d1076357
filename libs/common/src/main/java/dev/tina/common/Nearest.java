package dev.tina.common;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a wrong one was probably meant to be. */
public final class Nearest {

    private static final int LONGEST = 100;

    private Nearest() {}

    /** The nearest name; empty where more than two letters and more than a third of them would have to change. */
    public static Optional<String> to(String meant, Collection<String> known) {
        return meant.length() > LONGEST
                ? Optional.empty()
                : sorted(meant, known).stream()
                        .findFirst()
                        .filter(name -> distance(meant, name) <= Math.max(2, meant.length() / 3));
    }

    /** The question after a sentence about a name that is not known; empty where no known one is near. */
    public static String hint(String meant, Collection<String> known) {
        return to(meant, known).map(name -> "; did you mean " + name + "?").orElse("");
    }

    /** All names, the nearest first; those as near as each other in alphabetical order. */
    public static List<String> sorted(String meant, Collection<String> known) {
        return known.stream()
                .distinct()
                .sorted(Comparator.<String>comparingInt(name -> distance(meant, name))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The number of characters to insert, delete or replace (Levenshtein), whatever their case. */
    public static int distance(String meant, String name) {
        String one = meant.toLowerCase(Locale.ROOT);
        String other = name.toLowerCase(Locale.ROOT);
        int[] row = new int[other.length() + 1]; // edits from the first i letters of one to the first j of other
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
