package dev.tina.policy;

import ai.djl.Device;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.tina.policy.checkpoint.Dimensions;
import dev.tina.policy.checkpoint.ModelConfig;

/** The numbers of a configuration as tensors, places 3 to 5 of {@link Weights}. */
final class Constants {

    private Constants() {}

    static NDList of(ModelConfig config, NDManager manager) {
        Dimensions d = config.dimensions();
        NDManager main = inMainMemory(manager);
        return new NDList(
                manager.create(config.rope().frequencies(d.headDim())),
                main.create(new long[] {d.layers(), d.heads(), d.kvHeads(), d.headDim()}),
                main.create(new double[] {config.normEpsilon(), config.rope().attentionFactor()}));
    }

    /** A manager whose tensors programs can read as numbers without waiting for a device; closed with its parent. */
    static NDManager inMainMemory(NDManager manager) {
        return manager.getDevice().equals(Device.cpu()) ? manager : manager.newSubManager(Device.cpu());
    }
}
