package dev.tina.benchmarks.measure;

import dev.tina.benchmarks.workload.MadeCompletions;
import dev.tina.benchmarks.workload.MadeCompletions.Drawn;
import dev.tina.benchmarks.workload.RolloutShape;
import dev.tina.limit.Demand;
import dev.tina.policy.sampling.SampledSequence;
import java.util.List;
import java.util.stream.Stream;

/** Draws a step's completions with the learner's adapter, then learns from them. */
final class WholeStepTask implements MeasuredTask {

    private final MeasuredPolicy policy;
    private final RolloutTask rollout;
    private final LearningTask learning;

    WholeStepTask(MeasuredPolicy policy) {
        this.policy = policy;
        this.rollout = new RolloutTask(policy);
        this.learning = new LearningTask(policy);
    }

    @Override
    public void run(RolloutShape shape) {
        List<List<SampledSequence>> groups = rollout.draw(shape, List.of(learning.adapter()));
        learning.learn(MadeCompletions.scored(policy.prompts(), shape.groupSize(), (group, index) -> {
            SampledSequence sequence = groups.get(group).get(index);
            return new Drawn(sequence.tokens(), sequence.samplerLogprobs());
        }));
    }

    @Override
    public List<Demand> demand() {
        return Stream.concat(rollout.demand().stream(), learning.demand().stream())
                .toList();
    }

    @Override
    public void close() {
        rollout.close();
        learning.close();
    }
}
