package dev.tina.policy.weights;

import dev.tina.modelfiles.safetensors.TensorType;

/** The element type in which a base holds its weights and computes. */
public enum Precision {
    /** 32 bits; the type of all references. */
    FLOAT32(TensorType.F32),
    /** The upper half of a float32; half the memory, and faster where the processor has instructions for it. */
    BFLOAT16(TensorType.BF16);

    private final TensorType type;

    Precision(TensorType type) {
        this.type = type;
    }

    TensorType type() {
        return type;
    }
}
