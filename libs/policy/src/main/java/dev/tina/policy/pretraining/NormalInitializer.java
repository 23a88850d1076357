package dev.tina.policy.pretraining;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Draws matrices from normal distributions; norms are 1, biases 0.
 *
 * <p>Each weight has its own stream of random numbers, so that its values do not depend on the order of the calls.
 *
 * @param seed of all streams
 * @param embedding standard deviation of the embeddings
 * @param linear standard deviation of the linear layers
 * @param residual standard deviation of those that write to the residual stream, o_proj and down_proj
 */
public record NormalInitializer(long seed, double embedding, double linear, double residual)
        implements WeightInitializer {

    @Override
    public float[] values(String name, List<Long> shape) {
        float[] values = new float[Math.toIntExact(shape.stream().reduce(1L, Math::multiplyExact))];
        if (name.endsWith("norm.weight")) {
            Arrays.fill(values, 1);
        } else if (!name.endsWith(".bias")) {
            fill(values, deviation(name), new Random(seed * 31 + name.hashCode()));
        }
        return values;
    }

    private double deviation(String name) {
        if (name.endsWith("embed_tokens.weight") || name.endsWith("lm_head.weight")) {
            return embedding;
        }
        return name.endsWith("o_proj.weight") || name.endsWith("down_proj.weight") ? residual : linear;
    }

    private static void fill(float[] values, double deviation, Random random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
    }
}
