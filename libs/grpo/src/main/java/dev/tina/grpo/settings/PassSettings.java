package dev.tina.grpo.settings;

import dev.tina.common.Require;

/**
 * How the sequences of a step are run through the policy.
 *
 * @param count optimiser updates made from one batch
 * @param tokenBudget the most tokens a micro-batch holds, a prompt its completions share counted once; changes speed and memory, never the result
 * @param maskTruncated whether completions that reached their length limit are left out of the loss
 * @param temperature the logits are divided by it before logprobs and entropy are taken
 * @param dropout probability of dropping an input of the adapter while it learns; the same inputs in all passes over a
 *     batch, others in a batch that is split otherwise
 */
public record PassSettings(int count, int tokenBudget, boolean maskTruncated, double temperature, double dropout) {

    public PassSettings {
        Require.that(count >= 1, "passes.count", count, "at least 1");
        Require.that(tokenBudget >= 1, "passes.tokenBudget", tokenBudget, "at least 1");
        Require.that(
                temperature > 0 && Double.isFinite(temperature),
                "passes.temperature",
                temperature,
                "above 0 and finite");
        Require.that(dropout >= 0 && dropout < 1, "passes.dropout", dropout, "at least 0 and below 1");
    }
}
