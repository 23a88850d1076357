package dev.tina.trainer.plan;

import dev.tina.contracts.prompt.PromptMessage;
import dev.tina.tasks.Task;
import java.util.List;

/** What was said before a task's problem, as prompts carry it. */
final class Turns {

    private Turns() {}

    static List<PromptMessage> of(Task task) {
        return task.earlier().stream()
                .map(turn -> new PromptMessage(turn.role(), turn.content()))
                .toList();
    }
}
