package dev.tina.policy.adapter;

import dev.tina.modelfiles.adapter.LoraLayout;
import dev.tina.modelfiles.adapter.LoraMatrix;
import dev.tina.modelfiles.adapter.LoraMatrix.Side;
import dev.tina.modelfiles.config.Dimensions;
import java.util.SplittableRandom;

/** Draws the first values of an adapter. */
final class LoraInitialization {

    private LoraInitialization() {}

    static float[] values(Dimensions dimensions, int rank, long seed) {
        LoraLayout layout = new LoraLayout(dimensions, rank);
        float[] values = new float[layout.length()];
        SplittableRandom random = new SplittableRandom(seed);
        for (LoraMatrix matrix : layout.matrices()) {
            if (matrix.side() == Side.A) {
                double bound = 1 / Math.sqrt(matrix.columns());
                for (int i = 0; i < matrix.length(); i++) {
                    values[matrix.offset() + i] = (float) random.nextDouble(-bound, bound);
                }
            }
        }
        return values;
    }
}
