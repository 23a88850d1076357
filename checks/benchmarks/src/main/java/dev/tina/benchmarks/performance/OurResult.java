package dev.tina.benchmarks.performance;

import dev.tina.benchmarks.measure.MeasuredRun;
import dev.tina.benchmarks.measure.MeasuredWork;
import dev.tina.limit.Demand;
import dev.tina.limit.Limit;
import dev.tina.limit.Roofline;
import dev.tina.policy.weights.Precision;

/**
 * What one measurement says beside the machine's limit.
 *
 * @param seconds of a run
 * @param tokens new tokens of a run
 * @param tokensPerSecond at the median
 * @param busyCores processor time over time by the clock, all runs together
 * @param limit the least time of a run on this machine
 * @param shareOfLimit the limit over the median; above 1 where caches hold what the limit reads from memory
 * @param loadedBytes resident memory before the first run
 * @param peakBytes the most resident memory
 */
record OurResult(
        Spread seconds,
        long tokens,
        double tokensPerSecond,
        double busyCores,
        Limit limit,
        double shareOfLimit,
        long loadedBytes,
        long peakBytes) {

    static OurResult of(MeasuredWork work, Roofline roofline, Precision precision) {
        Spread seconds =
                Spread.of(work.runs().stream().map(MeasuredRun::seconds).toList());
        Limit limit = work.phases().stream()
                .map((Demand phase) -> roofline.limit(phase, precision))
                .reduce(Limit::then)
                .orElseThrow();
        return new OurResult(
                seconds,
                work.tokens(),
                work.tokens() / seconds.median(),
                sum(work, true) / sum(work, false),
                limit,
                limit.seconds() / seconds.median(),
                work.loadedBytes(),
                work.peakBytes());
    }

    private static double sum(MeasuredWork work, boolean ofProcessor) {
        return work.runs().stream()
                .mapToDouble(run -> ofProcessor ? run.processorSeconds() : run.seconds())
                .sum();
    }
}
