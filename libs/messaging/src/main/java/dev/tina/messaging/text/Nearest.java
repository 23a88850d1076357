package dev.tina.messaging.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a wrong one was probably meant to be. */
public final class Nearest {

    private static final int LONGEST = 100;

    private Nearest() {}

    /** Empty where none comes near: more than a third of the letters would have to change. */
    public static Optional<String> to(String meant, Collection<String> known) {
        if (meant.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(meant, name)))
                .filter(name -> distance(meant, name) <= Math.max(2, meant.length() / 3));
    }

    /** The number of characters to insert, delete or replace (Levenshtein), whatever their case. */
    private static int distance(String meant, String name) {
        String one = meant.toLowerCase(Locale.ROOT);
        String other = name.toLowerCase(Locale.ROOT);
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
