package dev.tina.rewards;

import dev.tina.contracts.group.Completion;
import dev.tina.contracts.group.FinishReason;

/**
 * What the rewards see of a completion.
 *
 * @param text the tokens decoded, special ones left out
 * @param tokens [T] the sampled ids, the stop token included
 * @param finishReason whether it stopped or was cut off
 */
public record ScoringCompletion(String text, int[] tokens, FinishReason finishReason) {

    static ScoringCompletion of(Completion completion) {
        return new ScoringCompletion(completion.text(), completion.tokens(), completion.finishReason());
    }

    /** T. */
    public int tokenCount() {
        return tokens.length;
    }

    /** Whether it was cut off at its limit. */
    boolean truncated() {
        return finishReason == FinishReason.LENGTH;
    }
}
