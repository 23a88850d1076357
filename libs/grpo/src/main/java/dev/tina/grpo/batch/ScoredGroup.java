package dev.tina.grpo.batch;

import dev.tina.common.Require;
import java.util.List;

/**
 * The scored completions of one prompt.
 *
 * @param promptTokens the ids the completions continue
 * @param completions [G], at least 2
 */
public record ScoredGroup(int[] promptTokens, List<ScoredCompletion> completions) {

    public ScoredGroup {
        completions = List.copyOf(completions);
        Require.that(promptTokens.length > 0, "promptTokens", "none", "at least one");
        Require.that(completions.size() >= 2, "groupSize", completions.size(), "at least 2");
    }
}
