package dev.tina.grpo;

import dev.tina.grpo.check.Require;

/**
 * How the sequences of a step are run through the policy.
 *
 * @param count optimiser updates made from one batch
 * @param tokenBudget the most tokens a micro-batch holds, padding included; changes speed and memory, never the result
 * @param maskTruncated whether completions that reached their length limit are left out of the loss
 * @param temperature the logits are divided by it before logprobs and entropy are taken
 */
public record PassSettings(int count, int tokenBudget, boolean maskTruncated, double temperature) {

    public PassSettings {
        Require.that(count >= 1, "passes.count", count, "at least 1");
        Require.that(tokenBudget >= 1, "passes.tokenBudget", tokenBudget, "at least 1");
        Require.that(
                temperature > 0 && Double.isFinite(temperature),
                "passes.temperature",
                temperature,
                "above 0 and finite");
    }
}
