package dev.tina.policy.weights;

import ai.djl.Device;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.config.ModelConfig;

/** The numbers of a configuration as tensors, places 3 to 5 of {@link Weights}. */
public final class Constants {

    private Constants() {}

    public static NDList of(ModelConfig config, NDManager manager) {
        Dimensions d = config.dimensions();
        NDManager main = inMainMemory(manager);
        return new NDList(
                manager.create(config.rope().frequencies(d.headDim())),
                main.create(new long[] {d.layers(), d.heads(), d.kvHeads(), d.headDim()}),
                main.create(new double[] {config.normEpsilon(), config.rope().attentionFactor()}));
    }

    /** A manager whose tensors programs can read as numbers without waiting for a device; closed with its parent. */
    public static NDManager inMainMemory(NDManager manager) {
        return manager.getDevice().equals(Device.cpu()) ? manager : manager.newSubManager(Device.cpu());
    }
}
