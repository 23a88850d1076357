package dev.tina.reward.scoring;

import dev.tina.contracts.group.RewardValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the values of each reward into the rewards of each completion. */
final class CompletionRewards {

    private final List<Map<String, RewardValue>> rows = new ArrayList<>();

    CompletionRewards(int completions) {
        for (int g = 0; g < completions; g++) {
            rows.add(new LinkedHashMap<>());
        }
    }

    void enter(String reward, List<RewardValue> values) {
        if (values.size() != rows.size()) {
            throw new IllegalArgumentException(
                    reward + " must have " + rows.size() + " values, one for each completion, had " + values.size());
        }
        for (int g = 0; g < values.size(); g++) {
            rows.get(g).put(reward, values.get(g));
        }
    }

    /** [G]. */
    List<Map<String, RewardValue>> rows() {
        return rows;
    }
}
