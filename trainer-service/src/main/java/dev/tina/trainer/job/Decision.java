package dev.tina.trainer.job;

import dev.tina.contracts.JobState;

/** What a command leads to. */
sealed interface Decision {

    /** The job changes its state at once. */
    record Now(JobState state) implements Decision {}

    /** The job's owner is told, and acts when no step is being learned. */
    record AtBoundary(Wish wish) implements Decision {}

    /** The job is so already. */
    record Nothing() implements Decision {}

    /** The job's state does not allow it. */
    record Refused(String why) implements Decision {}
}
