package dev.tina.benchmarks.measure;

/**
 * One run of a measurement.
 *
 * @param seconds by the clock
 * @param processorSeconds of all cores together
 */
public record MeasuredRun(double seconds, double processorSeconds) {

    MeasuredRun beside(MeasuredRun other) {
        return new MeasuredRun(Math.max(seconds, other.seconds), processorSeconds + other.processorSeconds);
    }
}
