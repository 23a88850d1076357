package dev.tina.policy.pretraining;

import java.util.List;

/** Gives each weight of a new model its first values. */
@FunctionalInterface
public interface WeightInitializer {

    /**
     * @param name as in a Hugging Face folder, {@code model.layers.0.mlp.up_proj.weight}
     * @param shape [out, in] of a matrix, [n] of a vector
     * @return as many values as the shape holds, row by row
     */
    float[] values(String name, List<Long> shape);
}
