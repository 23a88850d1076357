package dev.tina.recipe;

import dev.tina.common.Require;

/**
 * Limits in tokens.
 *
 * @param prompt tasks whose rendered prompt is longer are left out
 * @param completion where a completion is cut off
 */
public record Lengths(int prompt, int completion) {

    public Lengths {
        Require.that(prompt >= 1 && prompt <= 1_048_576, "prompt", prompt, "between 1 and 1048576");
        Require.that(completion >= 1 && completion <= 1_048_576, "completion", completion, "between 1 and 1048576");
    }
}
