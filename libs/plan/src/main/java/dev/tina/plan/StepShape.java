package dev.tina.plan;

import dev.tina.common.Require;

/**
 * What a step samples and learns from, at its longest.
 *
 * @param prompts P
 * @param groupSize G: completions of each
 * @param prompt tokens of a prompt
 * @param completion tokens of a completion
 */
public record StepShape(int prompts, int groupSize, int prompt, int completion) {

    public StepShape {
        Require.that(prompts >= 1, "prompts", prompts, "at least 1");
        Require.that(groupSize >= 1, "groupSize", groupSize, "at least 1");
        Require.that(prompt >= 1, "prompt", prompt, "at least 1");
        Require.that(completion >= 1, "completion", completion, "at least 1");
    }

    /** Tokens that pass through the model in a step, a prompt once for all of its completions. */
    public long tokens() {
        return prompts * (prompt + (long) groupSize * completion);
    }

    /** The same for a model that reads no longer texts: a prompt leaves room for a token at least. */
    public StepShape within(int positions) {
        int shorter = Math.min(prompt, Math.max(1, positions - 1));
        return new StepShape(prompts, groupSize, shorter, Math.min(completion, Math.max(1, positions - shorter)));
    }
}
