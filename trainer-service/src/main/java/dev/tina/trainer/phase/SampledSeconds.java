package dev.tina.trainer.phase;

import dev.tina.common.Require;

/**
 * What workers delivered within a stretch of time, in seconds of their devices.
 *
 * @param step for the step
 * @param evaluations for evaluations of any job
 */
record SampledSeconds(double step, double evaluations) {

    SampledSeconds {
        Require.that(step >= 0, "step", step, "at least 0");
        Require.that(evaluations >= 0, "evaluations", evaluations, "at least 0");
    }

    /** Evaluations' share of them; 0 where nothing was delivered. */
    double shareOfEvaluations() {
        double all = step + evaluations;
        return all == 0 ? 0 : evaluations / all;
    }
}
