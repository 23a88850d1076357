package dev.tina.reward.scoring;

import dev.tina.contracts.RewardValue;
import dev.tina.rewards.Grader;
import dev.tina.rewards.RewardCatalogue;
import dev.tina.verifier.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is measured of rewards: {@code tina.rewards{reward,outcome,reason}} counts values, {@code
 * tina.reward.latency{reward}} is the time one takes for a group, {@code tina.reward.fuel{verdict}} what a verdict
 * costs.
 */
final class RewardMeters {

    private static final String UNKNOWN = "unknown";

    private final Set<String> names = RewardCatalogue.standard(Grader.NOBODY).names();
    private final MeterRegistry registry;

    RewardMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(String reward, Outcome outcome) {
        long present = outcome.values().stream()
                .filter(RewardValue.Present.class::isInstance)
                .count();
        add(reward, "present", "none", present);
        add(reward, "absent", outcome.absence().label(), outcome.values().size() - present);
    }

    private void add(String reward, String outcome, String reason, long values) {
        if (values > 0) {
            registry.counter("tina.rewards", "reward", known(reward), "outcome", outcome, "reason", reason)
                    .increment((double) values);
        }
    }

    Outcome timed(String reward, Supplier<Outcome> work) {
        return Timer.builder("tina.reward.latency")
                .tag("reward", known(reward))
                .publishPercentileHistogram()
                .register(registry)
                .record(work);
    }

    void spent(List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            registry.summary("tina.reward.fuel", "verdict", verdict.outcome()).record((double) verdict.fuel());
        }
    }

    /** A recipe may ask for any name; metrics have only those there are. */
    private String known(String reward) {
        return names.contains(reward) ? reward : UNKNOWN;
    }
}
