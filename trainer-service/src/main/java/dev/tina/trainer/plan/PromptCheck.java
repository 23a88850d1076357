package dev.tina.trainer.plan;

import dev.tina.common.InvalidInput;
import dev.tina.tasks.Task;
import dev.tina.text.tokenizer.TokenizerException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tries a job's prompts on its base's chat template and tokenizer before the job is made. It measures a bounded number of them:
 * a job is refused only where it is certain that it cannot begin.
 *
 * @param prompts of the job
 */
public record PromptCheck(JobPrompts prompts) {

    /** Of the first prompts of the job, so many are tried. */
    private static final int FIRST = 16;

    private static final int MOST_MEASURED = 10_000;
    private static final int MOST_COUNTED = 1_000;
    private static final int MOST_SHOWN = 10;

    /** A prompt as the model gets it, and its length in tokens. */
    public record Shown(String taskId, String text, int tokens) {}

    /**
     * Prompts that are passed over.
     *
     * @param of so many that were measured, from the first of the set
     * @param taskIds the first of them
     */
    public record TooLong(int count, int of, List<String> taskIds) {}

    /**
     * Throws {@link InvalidInput} where a prompt that the job begins with cannot be rendered, or none has at most {@code
     * lengths.prompt} tokens. The shortest texts are measured first; of a set of more than 10,000 tasks whose 10,000 shortest are
     * too long the rest is not measured, and the set is let through.
     */
    public void requireOneThatFits() {
        first(Math.min(FIRST, prompts.tasks().size())).forEach(this::tokens);
        int fewest = Integer.MAX_VALUE;
        for (Task task : shortest()) {
            fewest = Math.min(fewest, tokens(task));
            if (fewest <= prompts.maxTokens()) {
                return;
            }
        }
        if (prompts.tasks().size() <= MOST_MEASURED) {
            throw new InvalidInput(
                    "lengths.prompt",
                    prompts.maxTokens(),
                    "at least " + fewest + ", the tokens of the shortest prompt of "
                            + prompts.tasks().name());
        }
    }

    private List<Task> shortest() {
        return prompts.tasks().tasks().stream()
                .sorted(Comparator.comparingInt(task -> task.dialogue().length()))
                .limit(MOST_MEASURED)
                .toList();
    }

    /** The first prompts in the job's order, those that are too long among them. */
    public List<Shown> shown(int count) {
        return first(Math.min(count, prompts.tasks().size())).stream()
                .map(task -> new Shown(
                        task.id(), prompts.gauge().text(prompts.prompt(task), prompts.context()), tokens(task)))
                .toList();
    }

    /** Of the first 1,000 tasks of the set, those whose prompts are over {@code lengths.prompt}. */
    public TooLong tooLong() {
        List<Task> measured =
                prompts.tasks().tasks().stream().limit(MOST_COUNTED).toList();
        List<String> ids = measured.stream()
                .filter(task -> tokens(task) > prompts.maxTokens())
                .map(Task::id)
                .toList();
        return new TooLong(
                ids.size(), measured.size(), ids.stream().limit(MOST_SHOWN).toList());
    }

    private List<Task> first(int count) {
        List<Task> first = new ArrayList<>();
        for (int cursor = 0; cursor < count; cursor++) {
            first.add(prompts.tasks().taskAt(prompts.seed(), cursor));
        }
        return first;
    }

    private int tokens(Task task) {
        try {
            return prompts.tokens(task);
        } catch (TokenizerException e) {
            String allowed = "one that the base's chat template can render for every task";
            throw new InvalidInput(
                    "prompt",
                    task.id(),
                    allowed,
                    "prompt must be " + allowed + "; for task " + task.id() + " it cannot: " + e.getMessage());
        }
    }
}
