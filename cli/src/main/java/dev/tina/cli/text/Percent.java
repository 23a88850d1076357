package dev.tina.cli.text;

import dev.tina.cli.client.JobAnswers.Estimate;
import java.util.Locale;

/** Shares between 0 and 1 as people read them. */
public final class Percent {

    private Percent() {}

    public static String of(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** {@code 28.9 % (25.4 to 32.6)}. */
    public static String withInterval(Estimate share) {
        return String.format(
                Locale.ROOT, "%.1f %% (%.1f to %.1f)", 100 * share.value(), 100 * share.low(), 100 * share.high());
    }
}
