package dev.tina.trainer.cost;

import dev.tina.contracts.RolloutCompleted;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Device time that a job has used.
 *
 * @param cause what the time was spent on; the same cause is counted once
 * @param step it was spent for; null for none
 * @param discarded whether its result was thrown away
 */
public record Charge(
        UUID jobId,
        Role role,
        String cause,
        Worker worker,
        @Nullable Integer step,
        double deviceSeconds,
        boolean discarded) {

    /** What a sampled group's time was spent on: the attempt, by its worker. */
    public static String cause(RolloutCompleted rollout) {
        return rollout.groupId() + "/" + rollout.request().attempt() + "/" + rollout.worker();
    }
}
