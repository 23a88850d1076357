package dev.tina.policy.weights;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.policy.torch.Torch;

/** Puts the numbers of a configuration into tensors, places 3 to 5 of {@link Weights}. */
public final class ConfigTensors {

    private ConfigTensors() {}

    public static NDList of(ModelConfig config, NDManager manager) {
        Dimensions d = config.dimensions();
        NDManager main = Torch.inMainMemory(manager);
        return new NDList(
                manager.create(config.rope().frequencies(d.headDim())),
                main.create(new long[] {d.layers(), d.heads(), d.kvHeads(), d.headDim()}),
                main.create(new double[] {config.normEpsilon(), config.rope().attentionFactor()}));
    }
}
