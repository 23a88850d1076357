package dev.tina.contracts;

import dev.tina.common.Require;
import dev.tina.contracts.group.RewardValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A sampled group with its rewards.
 *
 * @param rewards [G] by reward name, in the order of the rollout's completions
 */
public record GroupScored(RolloutCompleted rollout, List<Map<String, RewardValue>> rewards) {

    public GroupScored {
        rewards = rewards.stream()
                .<Map<String, RewardValue>>map(LinkedHashMap::new)
                .toList();
        Require.that(
                rewards.size() == rollout.completions().size(),
                "rewards",
                rewards.size() + " of them",
                "one for each of the " + rollout.completions().size() + " completions");
    }

    public UUID groupId() {
        return rollout.groupId();
    }
}
