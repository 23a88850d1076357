package dev.tina.policy.kernel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.tina.modelfiles.config.ModelConfig;

/**
 * The rotary angles of every position (Su et al., arXiv 2104.09864), computed here once: a processor's cosine of many numbers rounds
 * otherwise than its cosine of one.
 *
 * @param values cosines, then sines with the sign of their half: [2, positions, headDim]
 */
record RotaryTable(float[] values, int positions, int headDim) {

    static RotaryTable of(ModelConfig config) {
        int positions = config.dimensions().positions();
        int headDim = config.dimensions().headDim();
        float[] frequencies = config.rope().frequencies(headDim);
        double factor = config.rope().attentionFactor();
        float[] values = new float[2 * positions * headDim];
        for (int position = 0; position < positions; position++) {
            for (int i = 0; i < frequencies.length; i++) {
                float angle = position * frequencies[i];
                float cos = (float) (StrictMath.cos(angle) * factor);
                float sin = (float) (StrictMath.sin(angle) * factor);
                int at = position * headDim + i;
                values[at] = cos;
                values[at + frequencies.length] = cos;
                values[positions * headDim + at] = -sin;
                values[positions * headDim + at + frequencies.length] = sin;
            }
        }
        return new RotaryTable(values, positions, headDim);
    }

    NDArray on(NDManager manager) {
        return manager.create(values, new Shape(2, positions, headDim));
    }
}
