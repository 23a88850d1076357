package dev.tina.rewards.catalogue;

import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.RewardValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which rewards say whether an answer is right, so that evaluations are judged by them. */
public final class CorrectnessRewards {

    /** By name; of several the first one here decides. */
    public static final List<String> NAMES = List.of("accuracy", "choice");

    private CorrectnessRewards() {}

    /** Whether one of these rewards judges. */
    public static boolean isAmong(Collection<RewardSpec> rewards) {
        return rewards.stream().map(RewardSpec::name).anyMatch(NAMES::contains);
    }

    /** Whether a completion with these rewards is right; empty where the reward that decides is absent. */
    public static Optional<Boolean> verdict(Map<String, RewardValue> rewards) {
        Optional<RewardValue> deciding =
                NAMES.stream().filter(rewards::containsKey).findFirst().map(rewards::get);
        return deciding.flatMap(value -> switch (value) {
            case RewardValue.Present present -> Optional.of(present.value() >= 1);
            case RewardValue.Absent absent -> Optional.empty();
        });
    }
}
