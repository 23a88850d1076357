package dev.tina.cli.text;

import dev.tina.cli.client.EvaluationAnswers.Estimate;
import java.util.Locale;

/** Shares as people read them, in per cent. */
public final class Shares {

    private Shares() {}

    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    /** {@code 28.9 (25.4 to 32.6)}. */
    public static String withInterval(Estimate share) {
        return percent(share.value()) + " (" + percent(share.low()) + " to " + percent(share.high()) + ")";
    }

    /** {@code +3.1 (-0.4 to +6.6)}. */
    public static String difference(Estimate difference) {
        return String.format(
                Locale.ROOT,
                "%+.1f (%+.1f to %+.1f)",
                100 * difference.value(),
                100 * difference.low(),
                100 * difference.high());
    }
}
