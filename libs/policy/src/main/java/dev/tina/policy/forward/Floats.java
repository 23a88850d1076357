package dev.tina.policy.forward;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;

/** Copies tensors into Java arrays. */
final class Floats {

    private Floats() {}

    /** The values in float32, whatever float type the tensor has but bfloat16. */
    static float[] of(NDArray array) {
        try (NDArray copy = array.toType(DataType.FLOAT32, true)) {
            return copy.toFloatArray();
        }
    }
}
