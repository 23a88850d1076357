package dev.tina.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.modelfiles.config.Architecture;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.config.Rope;
import dev.tina.modelfiles.folder.ModelFolder;
import dev.tina.policy.weights.BaseModel;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeModelsTest {

    private static final ModelConfig SMALL = new ModelConfig(
            Architecture.QWEN2,
            new Dimensions(64, 16, 24, 2, 4, 2, 4, 128),
            new Rope(10_000, Optional.empty()),
            1e-6,
            false);

    @TempDir
    private Path folder;

    @Test
    void aRandomModelIsOneThatTheEngineTakes() {
        Path made = folder.resolve("random");
        new RandomModel(SMALL).write(made);
        BaseModel.check(made);
        assertThat(ModelFolder.open(made).config()).isEqualTo(SMALL);
    }

    @Test
    void aLongerModelDiffersInItsPositionsAlone() {
        Path made = folder.resolve("random");
        new RandomModel(SMALL).write(made);
        Path longer = folder.resolve("longer");
        LongerModel.write(made, longer, 4096);
        BaseModel.check(longer);
        Dimensions d = ModelFolder.open(longer).config().dimensions();
        assertThat(d).isEqualTo(new Dimensions(64, 16, 24, 2, 4, 2, 4, 4096));
        assertThat(longer.resolve("model.safetensors")).isSymbolicLink();
    }

    @Test
    void theLargeShapeIsThatOfQwen() {
        Dimensions d = RandomModel.QWEN2_1_5B.dimensions();
        long layer = (long) d.hidden() * (d.queryWidth() + 2 * d.keyWidth())
                + (long) d.queryWidth() * d.hidden()
                + 3L * d.hidden() * d.intermediate()
                + d.queryWidth()
                + 2 * d.keyWidth() // biases
                + 2L * d.hidden();
        long all = d.layers() * layer + (long) d.vocabulary() * d.hidden() + d.hidden();
        assertThat(all).isEqualTo(1_543_714_304L);
    }
}
