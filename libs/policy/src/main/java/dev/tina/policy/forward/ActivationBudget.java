package dev.tina.policy.forward;

import ai.djl.Device;
import dev.tina.plan.KeptActivations;
import dev.tina.policy.memory.MainMemory;
import dev.tina.policy.weights.BaseModel;

/**
 * Memory for what a forward pass keeps for its backward pass. Of each layer what entered it is always kept; the results
 * of its products are kept for as many layers as fit, and computed again for the others. Both give the same bytes.
 *
 * @param bytes at least 0
 */
public record ActivationBudget(long bytes) {

    /** Everything is kept. */
    public static final ActivationBudget ALL = new ActivationBudget(Long.MAX_VALUE);

    /** Every layer is computed again. */
    public static final ActivationBudget NONE = new ActivationBudget(0);

    /** The share of free main memory that is used: others need some, and a pass computes with about as much again. */
    private static final int SHARE = 4;

    /** On devices whose free memory is not asked for. */
    private static final long OF_OTHER_DEVICES = 4L << 30;

    public ActivationBudget {
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes must be at least 0, was " + bytes);
        }
    }

    /** A quarter of what is free in main memory now; 4 GiB on another device. */
    public static ActivationBudget ofFreeMemory(Device device) {
        return new ActivationBudget(
                device.equals(Device.cpu()) ? MainMemory.ofThisSystem().free() / SHARE : OF_OTHER_DEVICES);
    }

    /** Layers of which everything is kept. tokens: that pass through the model; rank: of the adapter. */
    int layers(BaseModel base, int tokens, int rank) {
        return activations(base, rank).layers(bytes, tokens);
    }

    /** Bytes that are kept when that many layers are kept whole. */
    static long kept(BaseModel base, int tokens, int rank, int layers) {
        return activations(base, rank).bytes(tokens, layers);
    }

    private static KeptActivations activations(BaseModel base, int rank) {
        return new KeptActivations(base.config().dimensions(), rank, base.type());
    }
}
