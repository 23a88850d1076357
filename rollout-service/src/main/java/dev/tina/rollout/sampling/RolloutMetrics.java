package dev.tina.rollout.sampling;

import dev.tina.contracts.RolloutCompleted;
import dev.tina.rollout.RolloutProperties;
import dev.tina.rollout.sampling.RolloutOutcome.Completed;
import dev.tina.rollout.sampling.RolloutOutcome.Dropped;
import dev.tina.rollout.sampling.RolloutOutcome.Refused;
import dev.tina.service.metrics.JobMetricLabels;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Counts groups by what became of them, tokens sampled by job, the device's seconds spent on them, and how long a group
 * takes from its request to its end.
 */
class RolloutMetrics {

    private final MeterRegistry meters;
    private final JobMetricLabels jobs;
    private final Tags worker;
    private final Counter seconds;
    private final Timer time;

    RolloutMetrics(MeterRegistry meters, JobMetricLabels jobs, RolloutProperties properties, WorkerName name) {
        this.meters = meters;
        this.jobs = jobs;
        this.worker = Tags.of("worker", name.value(), "device", properties.device());
        this.seconds = meters.counter("tina.rollout.seconds", worker);
        this.time = meters.timer("tina.rollout.group.time", worker);
        List.of("completed", "dropped", "refused").forEach(this::groups); // seen from the first on
    }

    /** Does the work, and counts what came of it. */
    RolloutOutcome counted(Supplier<RolloutOutcome> work) {
        Timer.Sample started = Timer.start(meters);
        RolloutOutcome outcome = work.get();
        switch (outcome) {
            case Completed completed -> {
                started.stop(time);
                groups("completed").increment();
                count(completed.rollout());
            }
            case Dropped dropped -> groups("dropped").increment();
            case Refused refused -> groups("refused").increment();
        }
        return outcome;
    }

    private void count(RolloutCompleted rollout) {
        var key = rollout.request().key();
        Tags tags = worker.and(
                "job", jobs.of(key.jobId()), "purpose", key.purpose().name().toLowerCase(Locale.ROOT));
        meters.counter("tina.rollout.tokens", tags)
                .increment(rollout.completions().stream()
                        .mapToInt(completion -> completion.tokens().length)
                        .sum());
        seconds.increment(rollout.deviceTime().toNanos() / 1e9);
    }

    private Counter groups(String outcome) {
        return meters.counter("tina.rollout.groups", worker.and("outcome", outcome));
    }
}
