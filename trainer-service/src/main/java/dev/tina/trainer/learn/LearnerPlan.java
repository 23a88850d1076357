package dev.tina.trainer.learn;

import dev.tina.plan.MemoryPart;
import java.util.List;

/**
 * What a job would take of the learner's memory.
 *
 * @param parts in bytes
 * @param bytes of all parts
 * @param of so many bytes that the learner plans with
 * @param layersKept whole for the way back; the others are computed again
 * @param layers of the base
 */
public record LearnerPlan(List<MemoryPart> parts, long bytes, long of, int layersKept, int layers) {

    public LearnerPlan {
        parts = List.copyOf(parts);
    }
}
