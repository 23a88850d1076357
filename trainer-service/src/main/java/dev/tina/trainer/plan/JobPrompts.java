package dev.tina.trainer.plan;

import dev.tina.contracts.prompt.PromptMessage;
import dev.tina.contracts.prompt.PromptTemplate;
import dev.tina.contracts.prompt.TemplateContext;
import dev.tina.recipe.Recipe;
import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import dev.tina.trainer.job.Job;
import java.time.Instant;
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
        return of(job.recipe(), job.createdAt(), tasks, gauge);
    }

    /** Those of a job that is made of a recipe at a time. */
    public static JobPrompts of(Recipe recipe, Instant createdAt, TaskSet tasks, PromptGauge gauge) {
        PromptTemplate template = recipe.prompt().template();
        return new JobPrompts(
                tasks,
                template,
                template.context(createdAt),
                recipe.seed(),
                gauge,
                recipe.lengths().prompt());
    }

    /** Measures a prompt in tokens as the base's template renders it. */
    public interface PromptGauge extends AutoCloseable {
        int tokens(List<PromptMessage> prompt, TemplateContext context);

        /** The prompt as the model gets it. */
        String text(List<PromptMessage> prompt, TemplateContext context);

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
            if (tokens(task) <= maxTokens) {
                drawn.add(task);
                passedOver = 0;
            } else if (++passedOver == tasks.size()) {
                throw new IllegalStateException(
                        "no prompt of " + tasks.name() + " has at most lengths.prompt = " + maxTokens + " tokens");
            }
        }
        return new Drawn(List.copyOf(drawn), next);
    }

    /** How many tokens a task's prompt has. */
    int tokens(Task task) {
        return gauge.tokens(prompt(task), context);
    }

    /** The conversation a completion of the task continues. */
    public List<PromptMessage> prompt(Task task) {
        return template.conversation(task.earlierMessages(), task.problem());
    }
}
