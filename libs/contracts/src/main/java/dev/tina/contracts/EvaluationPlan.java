package dev.tina.contracts;

import dev.tina.common.Require;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.SamplingParameters;
import dev.tina.contracts.prompt.PromptTemplate;
import java.util.List;
import java.util.Optional;

/**
 * How a policy version is to be judged.
 *
 * @param taskSet names the held-out tasks, see {@code tasks}
 * @param taskCount how many of them, from the first that is judged
 * @param prompt how a task becomes a conversation
 * @param samplesPerTask k: completions sampled of each task
 * @param greedy whether one greedy completion of each task is measured beside them
 * @param heldOut which tasks of the set are judged; empty for all
 */
public record EvaluationPlan(
        String taskSet,
        int taskCount,
        PromptTemplate prompt,
        int samplesPerTask,
        boolean greedy,
        SamplingParameters sampling,
        List<RewardSpec> rewards,
        long seed,
        Optional<HeldOutTasks> heldOut) {

    public EvaluationPlan {
        Require.notBlank("taskSet", taskSet);
        Require.that(taskCount >= 1, "taskCount", taskCount, "at least 1");
        Require.that(
                samplesPerTask >= 1 && samplesPerTask <= 4096, "samplesPerTask", samplesPerTask, "between 1 and 4096");
        rewards = List.copyOf(rewards);
    }

    /** A plan to judge all tasks of the set. */
    public EvaluationPlan(
            String taskSet,
            int taskCount,
            PromptTemplate prompt,
            int samplesPerTask,
            boolean greedy,
            SamplingParameters sampling,
            List<RewardSpec> rewards,
            long seed) {
        this(taskSet, taskCount, prompt, samplesPerTask, greedy, sampling, rewards, seed, Optional.empty());
    }

    /** The same for those tasks of the set alone. */
    public EvaluationPlan of(Optional<HeldOutTasks> judged) {
        return new EvaluationPlan(taskSet, taskCount, prompt, samplesPerTask, greedy, sampling, rewards, seed, judged);
    }
}
