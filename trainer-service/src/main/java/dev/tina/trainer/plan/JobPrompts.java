package dev.tina.trainer.plan;

import dev.tina.contracts.prompt.PromptMessage;
import dev.tina.contracts.prompt.PromptTemplate;
import dev.tina.contracts.prompt.TemplateContext;
import dev.tina.recipe.Recipe;
import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import dev.tina.trainer.job.Job;
import java.util.ArrayList;
import java.util.List;

/**
 * The tasks of a job as prompts, in the job's own order.
 *
 * @param template how a task becomes a conversation
 * @param context what the base's template is given beside it
 * @param seed of the order
 * @param gauge measures prompts
 * @param maxTokens a longer prompt is passed over
 */
public record JobPrompts(
        TaskSet tasks, PromptTemplate template, TemplateContext context, long seed, PromptGauge gauge, int maxTokens) {

    /** Those of a job. */
    public static JobPrompts of(Job job, TaskSet tasks, PromptGauge gauge) {
        Recipe recipe = job.recipe();
        PromptTemplate template = recipe.prompt().template();
        return new JobPrompts(
                tasks,
                template,
                template.context(job.createdAt()),
                recipe.seed(),
                gauge,
                recipe.lengths().prompt());
    }

    /** Measures a prompt in tokens as the base's template renders it. */
    public interface PromptGauge extends AutoCloseable {
        int tokens(List<PromptMessage> prompt, TemplateContext context);

        @Override
        default void close() {}
    }

    /**
     * Tasks drawn from the order.
     *
     * @param cursor where the next draw starts
     */
    public record Drawn(List<Task> tasks, long cursor) {}

    /** The next tasks from the cursor on; throws IllegalStateException where a whole epoch has no prompt that fits. */
    public Drawn draw(long cursor, int count) {
        List<Task> drawn = new ArrayList<>();
        long next = cursor;
        int passedOver = 0;
        while (drawn.size() < count) {
            Task task = tasks.taskAt(seed, next++);
            if (gauge.tokens(prompt(task), context) <= maxTokens) {
                drawn.add(task);
                passedOver = 0;
            } else if (++passedOver == tasks.size()) {
                throw new IllegalStateException(
                        "no prompt of " + tasks.name() + " has at most lengths.prompt = " + maxTokens + " tokens");
            }
        }
        return new Drawn(List.copyOf(drawn), next);
    }

    /** The conversation a completion of the task continues. */
    public List<PromptMessage> prompt(Task task) {
        return template.conversation(task.earlierMessages(), task.problem());
    }
}
