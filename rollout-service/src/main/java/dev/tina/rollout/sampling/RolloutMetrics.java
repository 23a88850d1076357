package dev.tina.rollout.sampling;

import dev.tina.contracts.RolloutCompleted;
import dev.tina.rollout.RolloutProperties;
import dev.tina.rollout.sampling.Outcome.Completed;
import dev.tina.rollout.sampling.Outcome.Dropped;
import dev.tina.rollout.sampling.Outcome.Refused;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts groups by what became of them, tokens sampled and the device's seconds spent on them. */
@Component
class RolloutMetrics {

    private final MeterRegistry meters;
    private final String device;
    private final Counter tokens;
    private final Counter seconds;

    RolloutMetrics(MeterRegistry meters, RolloutProperties properties) {
        this.meters = meters;
        this.device = properties.device();
        this.tokens = meters.counter("tina.rollout.tokens", "device", device);
        this.seconds = meters.counter("tina.rollout.seconds", "device", device);
    }

    void count(Outcome outcome) {
        switch (outcome) {
            case Completed completed -> {
                group("completed");
                count(completed.rollout());
            }
            case Dropped dropped -> group("dropped");
            case Refused refused -> group("refused");
        }
    }

    private void count(RolloutCompleted rollout) {
        tokens.increment(rollout.completions().stream()
                .mapToInt(completion -> completion.tokens().length)
                .sum());
        seconds.increment(rollout.deviceTime().toNanos() / 1e9);
    }

    private void group(String outcome) {
        meters.counter("tina.rollout.groups", "device", device, "outcome", outcome)
                .increment();
    }
}
