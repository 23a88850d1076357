package dev.tina.plan;

import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.safetensors.TensorType;
import java.util.List;

/**
 * What a process that learns a job needs.
 *
 * @param config of the base
 * @param type of the base's weights in memory
 * @param rank of the adapter
 * @param batch the largest micro-batch
 * @param fixed what the process takes without a model
 */
public record LearnerNeed(ModelConfig config, TensorType type, int rank, MicrobatchShape batch, FixedBytes fixed) {

    /** With so many layers kept whole for the way back, the others computed again. */
    public MemoryNeed keeping(int layers) {
        AdapterBytes adapter = adapter();
        long again = layers < config.dimensions().layers() ? kept().ofLayer(batch.tokens()) : 0;
        return new MemoryNeed(List.of(
                fixed.part(),
                new MemoryPart("base", new ModelBytes(config, type).learned()),
                new MemoryPart("adapter", adapter.values() + adapter.inPasses()),
                new MemoryPart("moments of AdamW", adapter.moments()),
                new MemoryPart("sums of gradients", adapter.gradients()),
                new MemoryPart("activations kept", kept().bytes(batch.tokens(), layers)),
                new MemoryPart("computing a layer's way back", scratch() + again),
                new MemoryPart("freed blocks that stay", retained()),
                new MemoryPart("logits", new LogitChunk(vocabulary()).bytes(batch.scored(), type))));
    }

    /** With every layer computed again: less is not possible. */
    public long least() {
        return keeping(0).bytes();
    }

    /** With every layer kept: more is of no use. */
    public long most() {
        return keeping(config.dimensions().layers()).bytes();
    }

    /** Layers that are kept whole in a process of so many bytes. */
    public int layers(long memory) {
        return kept().layers(activations(memory), batch.tokens());
    }

    /** Bytes of activations that a process of so many bytes may keep; 0 where there is no room. */
    public long activations(long memory) {
        if (memory >= most()) {
            return memory
                    - most()
                    + kept().bytes(batch.tokens(), config.dimensions().layers());
        }
        return Math.max(0, memory - least() + kept().bytes(batch.tokens(), 0));
    }

    private KeptActivations kept() {
        return new KeptActivations(config.dimensions(), rank, type);
    }

    private AdapterBytes adapter() {
        return new AdapterBytes(config.dimensions(), rank, type);
    }

    private long scratch() {
        return new LearningScratch(config.dimensions(), type).bytes(batch);
    }

    /** A graphics processor's allocator gives what it keeps to whoever asks next. */
    private long retained() {
        return fixed.device() == PlannedDevice.GPU
                ? 0
                : new RetainedBlocks(config.dimensions(), type).bytes(batch.tokens());
    }

    private int vocabulary() {
        return config.dimensions().vocabulary();
    }
}
