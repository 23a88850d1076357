package dev.tina.benchmarks.measure;

import dev.tina.benchmarks.workload.MadeCompletions;
import dev.tina.benchmarks.workload.RolloutShape;
import dev.tina.grpo.GrpoLearner;
import dev.tina.grpo.batch.StepBatch;
import dev.tina.limit.Demand;
import dev.tina.policy.adapter.LoraAdapter;
import java.util.List;

/** Takes steps of learning with DAPO's loss, no KL term, one pass and AdamW, as the anchor's script does. */
final class LearningTask implements MeasuredTask {

    private final MeasuredPolicy policy;
    private final GrpoLearner learner;

    LearningTask(MeasuredPolicy policy) {
        this.policy = policy;
        this.learner = GrpoLearner.start(
                policy.adapter(1), AnchorSettings.of(policy.order().microBatchTokens()));
    }

    /** The adapter as it is now; not to be closed. */
    LoraAdapter adapter() {
        return learner.adapter();
    }

    @Override
    public void run(RolloutShape shape) {
        learn(MadeCompletions.random(policy.prompts(), shape, policy.vocabulary()));
    }

    void learn(StepBatch batch) {
        learner.learn(batch);
    }

    @Override
    public List<Demand> demand() {
        return List.of(policy.learningDemand());
    }

    @Override
    public void close() {
        learner.close();
    }
}
