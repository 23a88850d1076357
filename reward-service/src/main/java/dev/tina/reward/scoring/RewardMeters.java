package dev.tina.reward.scoring;

import dev.tina.contracts.group.RewardValue;
import dev.tina.rewards.Grader;
import dev.tina.rewards.catalogue.RewardCatalogue;
import dev.tina.verifier.Verdict;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What is measured of rewards: {@code tina.rewards{reward,outcome,reason}} counts values, {@code
 * tina.reward.mean{reward}} is the mean of the last 512, {@code tina.reward.latency{reward}} the time one takes for a
 * group, {@code tina.reward.fuel{verdict}} what a verdict costs.
 */
final class RewardMeters {

    private static final String UNKNOWN = "unknown";
    private static final int RECENT = 512;

    private final Set<String> names = RewardCatalogue.standard(Grader.NOBODY).names();
    private final Map<String, RecentMean> means = new ConcurrentHashMap<>();
    private final MeterRegistry registry;

    RewardMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(String reward, RewardOutcome outcome) {
        long present = outcome.values().stream()
                .filter(RewardValue.Present.class::isInstance)
                .count();
        add(reward, "present", "none", present);
        if (present > 0) {
            remember(means.computeIfAbsent(known(reward), this::mean), outcome.values());
        }
        add(reward, "absent", outcome.absence().label(), outcome.values().size() - present);
    }

    private RecentMean mean(String reward) {
        RecentMean mean = new RecentMean(RECENT);
        Gauge.builder("tina.reward.mean", mean, RecentMean::mean)
                .tag("reward", reward)
                .strongReference(true)
                .register(registry);
        return mean;
    }

    private static void remember(RecentMean mean, List<RewardValue> values) {
        for (RewardValue value : values) {
            if (value instanceof RewardValue.Present present) {
                mean.add(present.value());
            }
        }
    }

    private void add(String reward, String outcome, String reason, long values) {
        if (values > 0) {
            registry.counter("tina.rewards", "reward", known(reward), "outcome", outcome, "reason", reason)
                    .increment((double) values);
        }
    }

    RewardOutcome timed(String reward, Supplier<RewardOutcome> work) {
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
