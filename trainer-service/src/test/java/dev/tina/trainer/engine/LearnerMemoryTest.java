package dev.tina.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.djl.Device;
import dev.tina.common.InvalidInput;
import dev.tina.json.StrictJson;
import dev.tina.plan.FixedBytes;
import dev.tina.plan.LearnerNeed;
import dev.tina.plan.MemoryAsked;
import dev.tina.plan.PlannedDevice;
import dev.tina.policy.memory.DeviceMemory;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.recipe.memory.RecipeMemory;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnerMemoryTest {

    private static final long GIB = 1L << 30;

    private static final Recipe RECIPE = new RecipeBook()
            .resolve(
                    "tina-tiny",
                    null,
                    StrictJson.mapper().readTree("{\"microBatchTokens\": 4194304, \"groupSize\": 4096}"));

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeModel() {
        SmallModel.write(folder);
    }

    @Test
    void aJobThatCannotFitIsRefusedWithTheKeyThatMustChange() {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> memory(4 * GIB, new MemoryAsked(0, 0)).require(RECIPE, folder));
        assertThat(refused.field()).isEqualTo("microBatchTokens");
        assertThat(refused.value()).isEqualTo(4_194_304);
        assertThat(refused.allowed()).matches("at most \\d+");
        assertThat(refused).hasMessageContaining("and the trainer has 3.87 GB");
    }

    @Test
    void aJobMayNeedMoreThanTheShareButNotMoreThanTheMemoryThatIsNamed() {
        assertThatCode(() -> memory(64 * GIB, new MemoryAsked(0, 0.01)).require(RECIPE, folder))
                .doesNotThrowAnyException();
        assertThat(catchThrowableOfType(
                        InvalidInput.class,
                        () -> memory(64 * GIB, new MemoryAsked(GIB, 0)).require(RECIPE, folder)))
                .hasMessageContaining("and the trainer has 1.07 GB");
    }

    @Test
    void aJobKeepsWhatItsShareOrWhatIsFreeLeaves() {
        try (BaseModel base = BaseModel.load(folder, Device.cpu(), Precision.FLOAT32)) {
            LearnerNeed need = RecipeMemory.of(RECIPE, base.config()).learner(FixedBytes.TRAINER_SERVICE);
            assertThat(memory(50 * GIB, new MemoryAsked(0, 0.5))
                            .activations(RECIPE, base)
                            .bytes())
                    .isEqualTo(need.activations(25 * GIB));
            LearnerMemory busy = new LearnerMemory(
                    new DeviceMemory(PlannedDevice.PROCESSOR, 50 * GIB, false, () -> 1 << 20),
                    new MemoryAsked(0, 0),
                    0);
            assertThat(busy.activations(RECIPE, base).bytes()).isZero();
        }
    }

    @Test
    void bytesOfTheSettingsWin() {
        try (BaseModel base = BaseModel.load(folder, Device.cpu(), Precision.FLOAT32)) {
            LearnerMemory set = new LearnerMemory(
                    new DeviceMemory(PlannedDevice.PROCESSOR, GIB, false, () -> GIB), new MemoryAsked(0, 0), 12_345);
            assertThat(set.activations(RECIPE, base).bytes()).isEqualTo(12_345);
        }
    }

    private static LearnerMemory memory(long total, MemoryAsked asked) {
        return new LearnerMemory(new DeviceMemory(PlannedDevice.PROCESSOR, total, false, () -> 100 * GIB), asked, 0);
    }
}
