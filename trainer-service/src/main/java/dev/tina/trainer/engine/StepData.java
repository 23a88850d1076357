package dev.tina.trainer.engine;

import dev.tina.contracts.GroupScored;
import dev.tina.contracts.group.Completion;
import dev.tina.contracts.group.RewardValue;
import dev.tina.grpo.batch.ScoredCompletion;
import dev.tina.grpo.batch.ScoredGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Converts scored groups into the learner's form; an absent reward has no entry there. */
final class StepData {

    private StepData() {}

    static List<ScoredGroup> of(List<GroupScored> groups) {
        return groups.stream().map(StepData::of).toList();
    }

    private static ScoredGroup of(GroupScored group) {
        List<ScoredCompletion> completions = new ArrayList<>();
        for (int g = 0; g < group.rewards().size(); g++) {
            Completion completion = group.rollout().completions().get(g);
            completions.add(new ScoredCompletion(
                    completion.tokens(),
                    completion.samplerLogprobs(),
                    completion.truncated(),
                    present(group.rewards().get(g))));
        }
        return new ScoredGroup(group.rollout().promptTokens(), completions);
    }

    private static Map<String, Double> present(Map<String, RewardValue> rewards) {
        Map<String, Double> present = new LinkedHashMap<>();
        rewards.forEach((name, value) -> {
            if (value instanceof RewardValue.Present number) {
                present.put(name, number.value());
            }
        });
        return present;
    }
}
