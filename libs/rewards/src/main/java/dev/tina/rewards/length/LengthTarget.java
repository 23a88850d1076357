package dev.tina.rewards.length;

import dev.tina.rewards.ScoringCompletion;
import dev.tina.rewards.parameter.Parameter;
import dev.tina.rewards.parameter.Parameters;
import dev.tina.rewards.parameter.RewardArguments;

/**
 * A length the prompt asked for, and what missing it costs.
 *
 * @param tokens the target
 * @param perToken penalty of a token
 */
record LengthTarget(int tokens, double perToken) {

    static final Parameter<Integer> TARGET = Parameters.whole("target", "tokens the prompt asks for", 1, 100_000_000);
    static final Parameter<Double> ALPHA =
            Parameters.number("alpha", "penalty of a token", 0, 1).or(0.0003, "0.0003");

    static LengthTarget of(RewardArguments arguments) {
        return new LengthTarget(arguments.get(TARGET), arguments.get(ALPHA));
    }

    /** Positive while the completion is shorter than the target. */
    double spare(ScoringCompletion completion) {
        return perToken * (tokens - completion.tokenCount());
    }
}
