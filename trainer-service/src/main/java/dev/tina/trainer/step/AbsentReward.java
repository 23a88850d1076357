package dev.tina.trainer.step;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.tina.common.StorableText;
import dev.tina.contracts.GroupScored;
import dev.tina.contracts.group.RewardValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A reward that some completions of a step do not have.
 *
 * @param count how many
 * @param reason the one given most often
 */
record AbsentReward(String name, long count, String reason) {

    /** Those of a step, by name. */
    static List<AbsentReward> of(List<GroupScored> groups) {
        Map<String, Map<String, Long>> reasons = groups.stream()
                .flatMap(group -> group.rewards().stream())
                .flatMap(rewards -> rewards.entrySet().stream())
                .filter(reward -> reward.getValue() instanceof RewardValue.Absent)
                .collect(groupingBy(
                        Map.Entry::getKey, TreeMap::new, groupingBy(AbsentReward::reason, TreeMap::new, counting())));
        return reasons.entrySet().stream()
                .map(reward -> of(reward.getKey(), reward.getValue()))
                .toList();
    }

    private static AbsentReward of(String name, Map<String, Long> reasons) {
        long count = reasons.values().stream().mapToLong(Long::longValue).sum();
        String most = reasons.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
        return new AbsentReward(name, count, most);
    }

    private static String reason(Map.Entry<String, RewardValue> reward) {
        return reward.getValue() instanceof RewardValue.Absent absent ? StorableText.of(absent.reason()) : "";
    }
}
