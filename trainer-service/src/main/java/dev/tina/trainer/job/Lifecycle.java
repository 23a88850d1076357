package dev.tina.trainer.job;

import dev.tina.contracts.JobState;

/**
 * What a command does to a job. The legal transitions, all of them:
 *
 * <pre>
 * QUEUED  → RUNNING    a trainer takes it
 * QUEUED  → PAUSED     pause, at once
 * RUNNING → PAUSED     pause, at the next step boundary
 * PAUSED  → RUNNING    resume
 * RUNNING → SUCCEEDED  the last step is done
 * RUNNING → FAILED     it cannot go on
 * QUEUED  → FAILED     it can no longer be read
 * QUEUED, PAUSED → CANCELLED   cancel, at once
 * RUNNING → CANCELLED          cancel, at the next step boundary
 * </pre>
 */
final class Lifecycle {

    private Lifecycle() {}

    /** The command's effect on a job in the state whose owner has been told the wish. */
    static Decision decide(JobState state, Wish wish, Command command) {
        return switch (command) {
            case PAUSE -> pause(state, wish);
            case RESUME -> resume(state, wish);
            case CANCEL -> cancel(state);
        };
    }

    private static Decision pause(JobState state, Wish wish) {
        return switch (state) {
            case QUEUED -> new Decision.Now(JobState.PAUSED);
            case RUNNING ->
                wish == Wish.CANCEL ? refused("it is being cancelled") : new Decision.AtBoundary(Wish.PAUSE);
            case PAUSED -> new Decision.Nothing();
            case SUCCEEDED, FAILED, CANCELLED -> refused("it has ended");
        };
    }

    private static Decision resume(JobState state, Wish wish) {
        return switch (state) {
            case QUEUED -> new Decision.Nothing();
            case RUNNING -> wish == Wish.CANCEL ? refused("it is being cancelled") : new Decision.AtBoundary(Wish.RUN);
            case PAUSED -> new Decision.Now(JobState.RUNNING);
            case SUCCEEDED, FAILED, CANCELLED -> refused("it has ended");
        };
    }

    private static Decision cancel(JobState state) {
        return switch (state) {
            case QUEUED, PAUSED -> new Decision.Now(JobState.CANCELLED);
            case RUNNING -> new Decision.AtBoundary(Wish.CANCEL);
            case CANCELLED -> new Decision.Nothing();
            case SUCCEEDED, FAILED -> refused("it has ended");
        };
    }

    private static Decision refused(String why) {
        return new Decision.Refused(why);
    }
}
