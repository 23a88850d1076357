package dev.tina.contracts;

import dev.tina.common.Require;
import dev.tina.contracts.group.RewardValue;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A sampled group with its rewards.
 *
 * @param rewards [G] by reward name, in the order of the rollout's completions
 * @param scoringTime how long its rewards took; empty where an older version computed them
 */
public record GroupScored(
        RolloutCompleted rollout, List<Map<String, RewardValue>> rewards, Optional<Duration> scoringTime) {

    public GroupScored {
        rewards = rewards.stream()
                .<Map<String, RewardValue>>map(LinkedHashMap::new)
                .toList();
        Require.that(
                rewards.size() == rollout.completions().size(),
                "rewards",
                rewards.size() + " of them",
                "one for each of the " + rollout.completions().size() + " completions");
        Require.that(scoringTime.filter(Duration::isNegative).isEmpty(), "scoringTime", scoringTime, "at least 0");
    }

    public UUID groupId() {
        return rollout.groupId();
    }
}
