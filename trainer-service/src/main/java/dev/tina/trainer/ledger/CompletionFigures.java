package dev.tina.trainer.ledger;

import dev.tina.contracts.GroupScored;
import dev.tina.contracts.group.Completion;
import dev.tina.contracts.group.RewardValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stays of a completion when its tokens go: all that a step's figures are made of.
 *
 * @param tokens sampled
 * @param truncated whether it was cut off at its limit
 * @param rewards those that it has, by name
 */
record CompletionFigures(int tokens, boolean truncated, Map<String, Double> rewards) {

    /** Those of a group, in the order of its completions. */
    static List<CompletionFigures> of(GroupScored scored) {
        List<CompletionFigures> figures = new ArrayList<>();
        for (int g = 0; g < scored.rewards().size(); g++) {
            Completion completion = scored.rollout().completions().get(g);
            figures.add(new CompletionFigures(
                    completion.length(),
                    completion.truncated(),
                    present(scored.rewards().get(g))));
        }
        return figures;
    }

    private static Map<String, Double> present(Map<String, RewardValue> rewards) {
        Map<String, Double> present = new TreeMap<>();
        rewards.forEach((name, value) -> {
            if (value instanceof RewardValue.Present number) {
                present.put(name, number.value());
            }
        });
        return present;
    }
}
