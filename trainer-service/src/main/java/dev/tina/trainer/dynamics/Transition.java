package dev.tina.trainer.dynamics;

/**
 * The phase transition of a job.
 *
 * @param step at which completions were shortest while the format reward turned
 * @param detectedAt the step after which that could be told
 * @param near as many steps before and after it are in doubt
 */
public record Transition(int step, int detectedAt, int near) {

    /** Whether a step's version is one of those around it. */
    public boolean isNear(int other) {
        return Math.abs(other - step) <= near;
    }
}
