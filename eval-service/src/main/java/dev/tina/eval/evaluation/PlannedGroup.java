package dev.tina.eval.evaluation;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.contracts.GroupKey;
import dev.tina.contracts.Purpose;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.SamplingParameters;
import dev.tina.tasks.Task;
import java.time.Instant;
import java.util.UUID;

/** One group an evaluation needs: a task, sampled k times or greedily once. */
record PlannedGroup(UUID jobId, String taskSet, int policyVersion, String taskId, boolean greedy) {

    String scope() {
        return taskSet + (greedy ? "#greedy" : "#sampled");
    }

    GroupKey key() {
        return new GroupKey(jobId, Purpose.EVAL, scope(), policyVersion, taskId, 0);
    }

    RolloutRequested request(AdapterPublished published, Task task, int attempt, Instant deadline) {
        EvaluationPlan plan = published.evaluation().orElseThrow();
        return new RolloutRequested(
                key(),
                attempt,
                plan.prompt().conversation(task.problem()),
                task.referenceAnswer(),
                greedy ? 1 : plan.samplesPerTask(),
                greedy ? greedily(plan.sampling()) : plan.sampling(),
                key().samplingSeed(plan.seed()),
                published.deterministic(),
                published.base(),
                published.adapter(),
                plan.rewards(),
                deadline);
    }

    private static SamplingParameters greedily(SamplingParameters sampling) {
        return new SamplingParameters(0, 0, 1, 0, sampling.maxNewTokens());
    }
}
