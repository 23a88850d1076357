package dev.tina.cli.client.answer;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A job that was asked for and not made.
 *
 * @param recipe every key of it
 * @param tasks of the training set
 * @param prompts the first, as the model gets them
 * @param memory absent where the trainer does not plan it
 */
public record PlanAnswer(
        @Nullable String name,
        JsonNode recipe,
        @Nullable String recipeName,
        @Nullable String baseFolder,
        @Nullable Integer tasks,
        List<Prompt> prompts,
        @Nullable TooLong tooLong,
        @Nullable Memory memory,
        @Nullable HeldOutAnswer heldOut,
        @Nullable Work work,
        @Nullable Estimate estimate) {

    public PlanAnswer {
        recipe = Objects.requireNonNullElse(recipe, MissingNode.getInstance());
        prompts = Objects.requireNonNullElse(prompts, List.of());
    }

    /** A prompt's text and its length in tokens. */
    public record Prompt(String taskId, String text, int tokens) {}

    /**
     * The prompts over the recipe's {@code lengths.prompt}.
     *
     * @param count how many they are
     * @param of how many were measured
     * @param taskIds some of their tasks
     */
    public record TooLong(int count, int of, List<String> taskIds) {

        public TooLong {
            taskIds = Objects.requireNonNullElse(taskIds, List.of());
        }
    }

    /**
     * What the trainer would take of its memory.
     *
     * @param of so many bytes that it plans with
     * @param layersKept whole for the way back; the others are computed again
     */
    public record Memory(long bytes, long of, int layersKept, int layers) {}

    /** How much is to be done. */
    public record Work(
            int steps,
            int promptsPerStep,
            int groupSize,
            long completions,
            @Nullable Integer evaluations) {}

    /**
     * What it will take.
     *
     * @param deviceSeconds absent where nothing measured here can tell
     * @param basis where the figures come from, or why there are none
     */
    public record Estimate(
            @Nullable Double deviceSeconds,
            @Nullable Double dollars,
            @Nullable String basis) {}
}
