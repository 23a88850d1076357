package dev.tina.grpo.batch;

import dev.tina.common.Require;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One sampled answer with its rewards.
 *
 * @param tokens [T] the sampled ids, the end token included
 * @param samplerLogprobs [T] nats: log-probability of each token when it was sampled
 * @param truncated whether it reached its length limit instead of ending
 * @param rewards by name; a reward that could not be computed is absent, not zero
 */
public record ScoredCompletion(int[] tokens, float[] samplerLogprobs, boolean truncated, Map<String, Double> rewards) {

    public ScoredCompletion {
        Require.that(tokens.length > 0, "tokens", "none", "at least one");
        Require.that(
                tokens.length == samplerLogprobs.length,
                "samplerLogprobs",
                samplerLogprobs.length + " of them",
                "one for each of the " + tokens.length + " tokens");
        for (float logprob : samplerLogprobs) {
            Require.that(Float.isFinite(logprob), "samplerLogprobs", logprob, "finite");
        }
        rewards.forEach((name, value) ->
                Require.that(Double.isFinite(value), "rewards." + name, value, "a finite number, or left out"));
        rewards = Collections.unmodifiableMap(new LinkedHashMap<>(rewards));
    }
}
