package dev.tina.tinybase;

import dev.tina.modelfiles.config.Architecture;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.config.Rope;
import java.util.Optional;

/** The architecture of the tiny base: Qwen2, four layers of 128, tied embedding, 0.85 million parameters. */
final class ModelShape {

    private ModelShape() {}

    static ModelConfig of(int vocabulary) {
        Dimensions dimensions = new Dimensions(vocabulary, 128, 384, 4, 4, 2, 32, 512);
        return new ModelConfig(Architecture.QWEN2, dimensions, new Rope(10_000, Optional.empty()), 1e-6, true);
    }

    /** How many numbers are learned. */
    static long parameters(ModelConfig config) {
        Dimensions d = config.dimensions();
        long attention =
                (long) (d.queryWidth() + 2 * d.keyWidth()) * (d.hidden() + 1) + (long) d.queryWidth() * d.hidden();
        long feedForward = 3L * d.hidden() * d.intermediate();
        long norms = 2L * d.hidden();
        return (long) d.vocabulary() * d.hidden() + d.layers() * (attention + feedForward + norms) + d.hidden();
    }
}
