package dev.tina.plan;

import dev.tina.common.Require;

/**
 * The largest micro-batch of a step.
 *
 * @param tokens that pass through the model, a prompt once for all of its completions
 * @param scored of them, those of completions
 * @param places of the padded rows that attention runs over: each completion behind its whole prompt
 */
public record MicrobatchShape(long tokens, long scored, long places) {

    /** Places for each token of a budget that a micro-batch may have, at most. */
    public static final int PLACES_PER_TOKEN = 4;

    public MicrobatchShape {
        Require.that(scored >= 1, "scored", scored, "at least 1");
        Require.that(tokens >= scored, "tokens", tokens, "at least the scored ones, " + scored);
        Require.that(places >= scored, "places", places, "at least the scored ones, " + scored);
    }

    /**
     * That of a step whose prompts and completions are as long as they may be. A sequence longer than the budget is a
     * micro-batch of its own.
     *
     * @param budget tokens of a micro-batch
     */
    public static MicrobatchShape largest(StepShape step, int budget) {
        long one = (long) step.prompt() + step.completion();
        long group = step.prompt() + (long) step.groupSize() * step.completion();
        long tokens = Math.max(one, Math.min(budget, step.tokens()));
        long completions =
                Math.min(Math.max(1, tokens * step.groupSize() / group), (long) step.prompts() * step.groupSize());
        long places = Math.min(completions * one, Math.max(one, (long) PLACES_PER_TOKEN * budget));
        long scored = Math.min(completions * step.completion(), places);
        return new MicrobatchShape(Math.max(tokens, scored), scored, places);
    }
}
