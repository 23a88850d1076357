package dev.tina.rewards;

import dev.tina.contracts.prompt.PromptMessage;
import java.util.List;

/**
 * What a group's completions answer.
 *
 * @param id of the task in its task set; empty where it has none
 * @param prompt the conversation they continue; may be empty
 * @param referenceAnswer the ground truth
 */
public record ScoringTask(String id, List<PromptMessage> prompt, String referenceAnswer) {

    public ScoringTask {
        prompt = List.copyOf(prompt);
    }
}
