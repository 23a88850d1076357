package dev.tina.doctor.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import dev.tina.doctor.ChangedBit;
import dev.tina.doctor.CheckResult;
import dev.tina.doctor.CheckVerdict;
import dev.tina.doctor.reference.ReferenceFiles;
import dev.tina.doctor.reference.ReferenceModel;
import dev.tina.policy.weights.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The doctor's comparisons on this processor. */
class ReferenceChecksTest {

    @TempDir
    private Path folder;

    private List<ReferenceModel> models = List.of();

    @BeforeEach
    void unpack() throws IOException {
        models = ReferenceFiles.unpack(folder);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void thisProcessorComputesWhatTheReferencesSay(Precision precision) {
        List<String> told = new ArrayList<>();
        for (ReferenceModel model : models) {
            List<CheckResult> results = new ReferenceChecks(Device.cpu(), precision).of(model, told::add);
            assertThat(results).hasSize(8).allSatisfy(result -> {
                assertThat(result.verdict()).as(result.toString()).isEqualTo(CheckVerdict.PASS);
                assertThat(result.subject()).isEqualTo(model.name());
                assertThat(Objects.requireNonNull(result.difference()).isWithin())
                        .isTrue();
            });
        }
        assertThat(told).contains("logits of qwen3-tied");
    }

    @Test
    void aBitOfAWeightThatIsAnotherOneIsFound() throws IOException {
        ReferenceModel model = models.getFirst();
        Path weights = model.folder().resolve("model.safetensors");
        ChangedBit.in(weights, Files.size(weights) / 2 | 1, 5); // of a bfloat16's exponent

        List<CheckResult> results = new ReferenceChecks(Device.cpu(), Precision.FLOAT32).of(model, now -> {});

        assertThat(results)
                .filteredOn(CheckResult::isFailure)
                .extracting(CheckResult::check)
                .contains("logits", "log-probabilities");
        assertThat(results.getFirst().text())
                .contains("do not train on this device")
                .contains("--device cpu");
    }

    @Test
    void aReferenceThatCannotBeLoadedIsOneFailure() throws IOException {
        ReferenceModel model = models.getFirst();
        Files.delete(model.folder().resolve("config.json"));

        assertThat(new ReferenceChecks(Device.cpu(), Precision.FLOAT32).of(model, now -> {}))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.verdict()).isEqualTo(CheckVerdict.FAIL);
                    assertThat(result.text()).contains("config.json");
                });
    }
}
