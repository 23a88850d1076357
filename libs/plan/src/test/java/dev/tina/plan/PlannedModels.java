package dev.tina.plan;

import dev.tina.modelfiles.config.Architecture;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.config.Rope;
import java.util.Optional;

/** Models whose number of parameters is published. */
final class PlannedModels {

    static final ModelConfig SMOLLM2_135M =
            config(Architecture.LLAMA, new Dimensions(49_152, 576, 1536, 30, 9, 3, 64, 8192), true);

    static final ModelConfig QWEN25_05B =
            config(Architecture.QWEN2, new Dimensions(151_936, 896, 4864, 24, 14, 2, 64, 32_768), true);

    static final ModelConfig QWEN25_15B =
            config(Architecture.QWEN2, new Dimensions(151_936, 1536, 8960, 28, 12, 2, 128, 32_768), true);

    /** The base of the demo. */
    static final ModelConfig TINY = config(Architecture.QWEN2, new Dimensions(496, 128, 384, 4, 4, 2, 32, 512), true);

    private PlannedModels() {}

    static ModelConfig config(Architecture architecture, Dimensions dimensions, boolean tied) {
        return new ModelConfig(architecture, dimensions, new Rope(10_000, Optional.empty()), 1e-6, tied);
    }
}
