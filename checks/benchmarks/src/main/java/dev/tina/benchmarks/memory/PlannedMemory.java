package dev.tina.benchmarks.memory;

import dev.tina.modelfiles.config.ConfigReader;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.folder.ModelFolder;
import dev.tina.modelfiles.safetensors.TensorType;
import dev.tina.plan.FixedBytes;
import dev.tina.plan.LearnerNeed;
import dev.tina.plan.MemoryNeed;
import dev.tina.plan.MicrobatchShape;
import dev.tina.plan.PlannedDevice;
import dev.tina.plan.SamplerNeed;
import dev.tina.plan.SamplerNeed.LoadedAdapters;
import dev.tina.plan.SamplingBudget;
import dev.tina.plan.StepShape;
import dev.tina.policy.sampling.SamplerConfig;
import dev.tina.policy.weights.Precision;
import java.nio.file.Path;

/** What the plan says of a process that does what an order says. */
final class PlannedMemory {

    private PlannedMemory() {}

    static MemoryNeed of(MemoryOrder order) {
        ModelConfig config = ConfigReader.read(Path.of(order.model().folder()).resolve(ModelFolder.CONFIG));
        TensorType type = order.model().precision() == Precision.BFLOAT16 ? TensorType.BF16 : TensorType.F32;
        StepShape step = new StepShape(
                order.shape().prompts(),
                order.shape().groupSize(),
                order.prompt(),
                order.shape().newTokens());
        return order.kind() == MemoryKind.ROLLOUT
                ? sampling(order, config, type, step)
                : learning(order, config, type, step);
    }

    private static MemoryNeed sampling(MemoryOrder order, ModelConfig config, TensorType type, StepShape step) {
        LoadedAdapters adapters = new LoadedAdapters(order.rank(), 1, 1);
        SamplerConfig sampler = SamplerConfig.defaults();
        return new SamplerNeed(config, type, PlannedDevice.PROCESSOR, adapters, FixedBytes.ENGINE)
                .sampling(step, step.prompts(), new SamplingBudget(sampler.maxSequences(), sampler.maxCacheBytes()));
    }

    private static MemoryNeed learning(MemoryOrder order, ModelConfig config, TensorType type, StepShape step) {
        MicrobatchShape batch = MicrobatchShape.largest(step, order.microBatchTokens());
        LearnerNeed need = new LearnerNeed(config, type, order.rank(), batch, FixedBytes.ENGINE);
        boolean isKept = order.kind() == MemoryKind.LEARNING_KEPT;
        return need.keeping(isKept ? config.dimensions().layers() : 0);
    }
}
