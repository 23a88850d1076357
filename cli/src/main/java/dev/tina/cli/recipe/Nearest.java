package dev.tina.cli.recipe;

import java.util.Collection;
import java.util.Comparator;

/** Finds the name that was meant. */
public final class Nearest {

    private Nearest() {}

    /** {@code ; did you mean seeds?}, or which there are where nothing comes near. */
    public static String hint(String said, Collection<String> known) {
        String nearest = known.stream()
                .min(Comparator.<String>comparingInt(name -> fit(said, name)).thenComparing(name -> name))
                .orElse("");
        return fit(said, nearest) <= Math.max(2, said.length() / 2)
                ? "; did you mean " + nearest + "?"
                : "; there are " + String.join(", ", known.stream().sorted().toList());
    }

    /** The distance, to the name or, nearly as good, to the last of its keys. */
    private static int fit(String said, String name) {
        return Math.min(distance(said, name), 1 + distance(said, name.substring(name.lastIndexOf('.') + 1)));
    }

    /** The number of characters to insert, delete or replace (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
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
