package dev.tina.contracts.group;

import dev.tina.common.Require;
import java.util.Arrays;

/**
 * One sampled answer.
 *
 * @param tokens [T] the sampled ids, the stop token included
 * @param samplerLogprobs [T] nats: log-probability of each token under the distribution it was drawn from
 * @param text the tokens decoded, special ones left out
 */
public record Completion(int[] tokens, float[] samplerLogprobs, String text, FinishReason finishReason) {

    public Completion {
        Require.that(
                tokens.length == samplerLogprobs.length,
                "samplerLogprobs",
                samplerLogprobs.length + " of them",
                "one for each of the " + tokens.length + " tokens");
        Require.that(tokens.length > 0, "tokens", "none", "at least one");
    }

    /** T: how many tokens were sampled. */
    public int length() {
        return tokens.length;
    }

    /** Whether it was cut off at its limit. */
    public boolean truncated() {
        return finishReason == FinishReason.LENGTH;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Completion that
                && Arrays.equals(tokens, that.tokens)
                && Arrays.equals(samplerLogprobs, that.samplerLogprobs)
                && text.equals(that.text)
                && finishReason == that.finishReason;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(tokens) + Arrays.hashCode(samplerLogprobs);
    }
}
