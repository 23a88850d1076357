package dev.tina.eval.evaluation;

import dev.tina.contracts.EvaluationPlan;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.group.GroupKey;
import dev.tina.contracts.group.Purpose;
import dev.tina.contracts.group.SamplingParameters;
import dev.tina.contracts.prompt.PromptMessage;
import dev.tina.tasks.Task;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One group an evaluation needs: a task, sampled k times or greedily once.
 *
 * @param earlier what was said before the problem
 * @param repeat which of the evaluation's seeds
 */
record PlannedGroup(
        String taskId,
        List<PromptMessage> earlier,
        String problem,
        String referenceAnswer,
        boolean greedy,
        int repeat) {

    static PlannedGroup of(Task task, boolean greedy, int repeat) {
        return new PlannedGroup(
                task.id(), task.earlierMessages(), task.problem(), task.referenceAnswer(), greedy, repeat);
    }

    static String scope(String taskSet, boolean greedy) {
        return taskSet + (greedy ? "#greedy" : "#sampled");
    }

    GroupKey key(RunningEvaluation run) {
        return key(run, repeat);
    }

    private GroupKey key(RunningEvaluation run, int repeated) {
        return new GroupKey(
                run.published().jobId(),
                Purpose.EVAL,
                scope(run.plan().taskSet(), greedy),
                run.published().adapter().policyVersion(),
                taskId,
                repeated);
    }

    /** What the group may sample at most. */
    long tokens(RunningEvaluation run) {
        return (long) size(run.plan()) * run.plan().sampling().maxNewTokens();
    }

    RolloutRequested request(RunningEvaluation run, int attempt, Instant deadline) {
        EvaluationPlan plan = run.plan();
        return new RolloutRequested(
                key(run),
                attempt,
                plan.prompt().conversation(earlier, problem),
                referenceAnswer,
                size(plan),
                greedy ? greedily(plan.sampling()) : plan.sampling(),
                key(run, 0).samplingSeed(run.seeds().get(repeat)), // the seed alone tells its samples from others
                run.published().deterministic(),
                run.published().base(),
                run.published().adapter(),
                plan.rewards(),
                deadline,
                Optional.of(plan.prompt().context(run.begun()))); // an older version's plan has no date of its own
    }

    private int size(EvaluationPlan plan) {
        return greedy ? 1 : plan.samplesPerTask();
    }

    private static SamplingParameters greedily(SamplingParameters sampling) {
        return new SamplingParameters(0, 0, 1, 0, sampling.maxNewTokens());
    }
}
