package dev.tina.benchmarks.performance;

import dev.tina.benchmarks.anchor.AnchorResult;
import dev.tina.limit.Bound;
import java.util.Locale;

/** Writes figures as the table shows them. */
final class Figures {

    private static final String NONE = "-";

    private Figures() {}

    /** The median, with least and most where there were several runs: {@code 151 (148 to 153)}. */
    static String ours(OurResult result, boolean isStep) {
        Spread s = result.seconds();
        return isStep
                ? spread(seconds(s.median()), seconds(s.min()), seconds(s.max()), s.runs()) + " s"
                : spread(rate(result, s.median()), rate(result, s.max()), rate(result, s.min()), s.runs())
                        + " tokens/s";
    }

    private static String spread(String median, String least, String most, int runs) {
        return runs == 1 ? median : median + " (" + least + " to " + most + ")";
    }

    private static String rate(OurResult result, double seconds) {
        return rate(result.tokens() / seconds);
    }

    static String rate(double tokensPerSecond) {
        return String.format(Locale.ROOT, tokensPerSecond < 10 ? "%.1f" : "%.0f", tokensPerSecond);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }

    static String theirs(AnchorResult result, boolean isStep) {
        return isStep ? seconds(result.seconds()) + " s" : rate(result.tokensPerSecond()) + " tokens/s";
    }

    /** How many times faster ours is. */
    static String ratio(OurResult ours, AnchorResult theirs, boolean isStep) {
        double ratio =
                isStep ? theirs.seconds() / ours.seconds().median() : ours.tokensPerSecond() / theirs.tokensPerSecond();
        return String.format(Locale.ROOT, "%.2fx", ratio);
    }

    static String memory(long bytes) {
        return bytes == 0 ? NONE : String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
    }

    static String cores(OurResult result) {
        return String.format(Locale.ROOT, "%.1f", result.busyCores());
    }

    /** {@code 0.41 of products}. */
    static String share(OurResult result) {
        String bound = result.limit().bound() == Bound.MEMORY ? "memory" : "products";
        return String.format(Locale.ROOT, "%.2f of %s", result.shareOfLimit(), bound);
    }

    static String gigaflops(double flopsPerSecond) {
        return flopsPerSecond == 0 ? NONE : String.format(Locale.ROOT, "%.0f", flopsPerSecond / 1e9);
    }
}
