package dev.tina.cli.device.plan;

import dev.tina.plan.MemoryPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a recipe takes on a device.
 *
 * @param recipe its name or file
 * @param base its folder
 * @param parameters of the base
 * @param together both processes, in bytes
 * @param expected null where nothing tells how fast the device is
 */
record PlanDocument(
        String recipe,
        String base,
        long parameters,
        PlannedMachine device,
        Trainer trainer,
        Rollout rollout,
        long together,
        @Nullable PlannedTime expected) {

    /**
     * The process that learns.
     *
     * @param parts of its memory, in bytes
     * @param bytes of all parts
     * @param layers of the base
     * @param layersKept whole for the way back; the others are computed again
     * @param microBatchTokens of the recipe
     * @param largestMicroBatch that fits, every layer computed again; null where none does
     * @param largestMicroBatchKept that fits with every layer kept; null where none does
     * @param refusal why such a job is refused; null where it is not
     */
    record Trainer(
            List<MemoryPart> parts,
            long bytes,
            int layers,
            int layersKept,
            int microBatchTokens,
            @Nullable Integer largestMicroBatch,
            @Nullable Integer largestMicroBatchKept,
            @Nullable String refusal) {}

    /**
     * A process that samples.
     *
     * @param parts of its memory, in bytes
     * @param bytes of all parts
     * @param sequences in work at once for this recipe
     * @param largestSequences that the plan allows
     * @param cacheBytes for their keys and values, at most
     * @param fits whether the base and the smallest cache fit
     */
    record Rollout(
            List<MemoryPart> parts, long bytes, int sequences, int largestSequences, long cacheBytes, boolean fits) {}
}
