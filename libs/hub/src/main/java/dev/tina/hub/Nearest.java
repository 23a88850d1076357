package dev.tina.hub;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Sorts names by how near they come to the one that was meant. */
public final class Nearest {

    private Nearest() {}

    public static List<String> sorted(String meant, List<String> names) {
        return names.stream()
                .distinct()
                .sorted(Comparator.comparingInt(name -> distance(lower(meant), lower(name))))
                .toList();
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

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
