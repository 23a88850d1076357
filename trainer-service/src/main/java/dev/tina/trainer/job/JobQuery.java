package dev.tina.trainer.job;

import dev.tina.contracts.JobState;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs are wanted; what is null restricts nothing.
 *
 * @param after the job behind which they begin
 * @param name the whole name
 */
public record JobQuery(
        @Nullable Job after,
        @Nullable JobState state,
        @Nullable String tag,
        @Nullable String name) {

    /** All of them. */
    public static final JobQuery ALL = new JobQuery(null, null, null, null);
}
