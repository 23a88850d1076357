package dev.tina.benchmarks.measure;

import ai.djl.Device;
import dev.tina.benchmarks.workload.Prompts;
import dev.tina.benchmarks.workload.RolloutShape;
import dev.tina.limit.Demand;
import dev.tina.limit.LearningDemand;
import dev.tina.limit.SamplingDemand;
import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.torch.Torch;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import java.nio.file.Path;
import java.util.List;

/** The model, the prompts and the limits of one measurement. */
final class MeasuredPolicy implements AutoCloseable {

    private final MeasurementOrder order;
    private final BaseModel base;
    private final List<int[]> prompts;

    MeasuredPolicy(MeasurementOrder order) {
        this.order = order;
        Path folder = Path.of(order.model().folder());
        Torch.useThreads(order.runs().threads());
        this.base = BaseModel.load(folder, Device.cpu(), precision());
        this.prompts = Prompts.of(order.prompts(), folder, order.shape().prompts(), vocabulary());
    }

    MeasurementOrder order() {
        return order;
    }

    RolloutShape shape() {
        return order.shape();
    }

    BaseModel base() {
        return base;
    }

    /** [P] token ids. */
    List<int[]> prompts() {
        return prompts;
    }

    int vocabulary() {
        return base.config().dimensions().vocabulary();
    }

    /** An untrained adapter of the order's rank; closed by the caller. */
    LoraAdapter adapter(int seed) {
        return LoraAdapter.initial(base, new LoraConfig(order.rank(), 2.0 * order.rank(), false), seed);
    }

    List<Demand> samplingDemand() {
        return new SamplingDemand(base.config(), precision(), order.rank())
                .of(promptLengths(), shape().groupSize(), shape().newTokens());
    }

    Demand learningDemand() {
        return new LearningDemand(base.config(), precision(), order.rank())
                .of(promptLengths(), shape().groupSize(), shape().newTokens());
    }

    private Precision precision() {
        return order.model().precision();
    }

    private int[] promptLengths() {
        return prompts.stream().mapToInt(prompt -> prompt.length).toArray();
    }

    @Override
    public void close() {
        base.close();
    }
}
