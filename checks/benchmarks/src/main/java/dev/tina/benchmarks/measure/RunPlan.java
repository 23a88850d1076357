package dev.tina.benchmarks.measure;

import dev.tina.common.Require;

/**
 * How often something runs, and on what.
 *
 * @param count runs that count; one short run before them does not
 * @param threads cores to use
 * @param onSignal whether they wait for a line on standard input when all is loaded
 */
public record RunPlan(int count, int threads, boolean onSignal) {

    public RunPlan {
        Require.that(count >= 1, "runs", count, "at least 1");
        Require.that(threads >= 1, "threads", threads, "at least 1");
    }

    /** For one of several processes that share the cores and begin together. */
    public RunPlan amongProcesses(int processes) {
        return new RunPlan(count, Math.max(1, threads / processes), true);
    }
}
