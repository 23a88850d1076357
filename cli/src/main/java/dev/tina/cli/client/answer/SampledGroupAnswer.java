package dev.tina.cli.client.answer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The completions of one prompt that a step learned from. */
public record SampledGroupAnswer(
        String taskId, String referenceAnswer, List<Message> prompt, List<Completion> completions) {

    /** A turn of the prompt. */
    public record Message(String role, String content) {}

    /**
     * A completion and what it was worth.
     *
     * @param reward absent where no reward could be computed
     * @param rewards by name
     * @param absent the rewards that could not be computed, each with its reason
     */
    public record Completion(
            String text,
            int tokens,
            @Nullable Double reward,
            Map<String, Double> rewards,
            Map<String, String> absent) {}
}
