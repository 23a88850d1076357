package dev.tina.cli.text;

import java.util.Locale;

/** Writes shares between 0 and 1 in per cent, with one digit after the point. */
public final class Percent {

    private Percent() {}

    /** {@code 28.9 %}. */
    public static String of(double share) {
        return number(share) + " %";
    }

    /** {@code 28.9 % (25.4 to 32.6)}. */
    public static String withInterval(double share, double low, double high) {
        return of(share) + interval(low, high);
    }

    /** {@code 28.9}, where the unit stands elsewhere. */
    public static String number(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    /** {@code 28.9 (25.4 to 32.6)}, where the unit stands elsewhere. */
    public static String numberWithInterval(double share, double low, double high) {
        return number(share) + interval(low, high);
    }

    /** {@code +3.1}, in points. */
    public static String difference(double difference) {
        return String.format(Locale.ROOT, "%+.1f", 100 * difference);
    }

    /** {@code +3.1 (-0.4 to +6.6)}, in points. */
    public static String differenceWithInterval(double difference, double low, double high) {
        return difference(difference) + " (" + difference(low) + " to " + difference(high) + ")";
    }

    private static String interval(double low, double high) {
        return " (" + number(low) + " to " + number(high) + ")";
    }
}
