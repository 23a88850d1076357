package dev.tina.benchmarks.measure;

import dev.tina.limit.Demand;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one measurement found.
 *
 * @param tokens new tokens of each run
 * @param phases the least that a run needs, one phase after the other
 * @param loadedBytes resident memory after the short run that warms up
 * @param peakBytes the most resident memory the process ever had, what it maps of files included
 */
public record MeasuredWork(List<MeasuredRun> runs, long tokens, List<Demand> phases, long loadedBytes, long peakBytes) {

    public MeasuredWork {
        runs = List.copyOf(runs);
        phases = List.copyOf(phases);
    }

    /** Both, done at the same time by two processes: a run takes as long as the slower one's, all else adds up. */
    public MeasuredWork beside(MeasuredWork other) {
        List<MeasuredRun> both = IntStream.range(0, runs.size())
                .mapToObj(i -> runs.get(i).beside(other.runs.get(i)))
                .toList();
        return new MeasuredWork(
                both,
                tokens + other.tokens,
                Stream.concat(phases.stream(), other.phases.stream()).toList(),
                loadedBytes + other.loadedBytes,
                peakBytes + other.peakBytes);
    }
}
