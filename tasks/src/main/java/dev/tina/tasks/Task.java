package dev.tina.tasks;

import java.util.Map;

/**
 * A problem and its ground truth.
 *
 * @param id unique within its task set
 * @param problem the text put to the policy
 * @param referenceAnswer what completions are judged against
 * @param metadata whatever else the source says about the task, by name
 */
public record Task(String id, String problem, String referenceAnswer, Map<String, String> metadata) {

    public Task {
        requireText("id", id);
        requireText("problem", problem);
        requireText("referenceAnswer", referenceAnswer);
        metadata = Map.copyOf(metadata);
    }

    private static void requireText(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("task." + field + " must be a text, was blank");
        }
    }
}
