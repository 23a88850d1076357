package dev.tina.doctor.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import dev.tina.doctor.ChangedBit;
import dev.tina.doctor.CheckResult;
import dev.tina.doctor.CheckVerdict;
import dev.tina.doctor.reference.ReferenceFiles;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelChecksTest {

    private static final Path TINA_TINY = Path.of("../../models/tina-tiny");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Precision.class)
    void theDemosModelWritesWhatTransformersWrote(Precision precision) {
        assertThat(checks(TINA_TINY, precision))
                .hasSize(2)
                .allSatisfy(result ->
                        assertThat(result.verdict()).as(result.toString()).isEqualTo(CheckVerdict.PASS));
    }

    @Test
    void aBitOfItsWeightsThatIsAnotherOneIsFoundInItsText() throws IOException {
        for (String file : List.of("config.json", "model.safetensors")) {
            Files.copy(TINA_TINY.resolve(file), folder.resolve(file));
        }
        Path weights = folder.resolve("model.safetensors");
        ChangedBit.in(weights, Files.size(weights) / 2 | 1, 6); // of a bfloat16's exponent

        assertThat(checks(folder, Precision.FLOAT32).getFirst().verdict()).isEqualTo(CheckVerdict.FAIL);
    }

    @Test
    void ofAnotherModelNoTextIsKnownAndThatIsSaid() throws IOException {
        Path other = ReferenceFiles.unpack(folder).getFirst().folder();
        List<CheckResult> results = checks(other, Precision.FLOAT32);
        assertThat(results.getFirst().verdict()).isEqualTo(CheckVerdict.SKIPPED);
        assertThat(results.getFirst().text()).startsWith("no text of this model was recorded");
        assertThat(results.getLast().verdict()).isEqualTo(CheckVerdict.PASS);
    }

    private static List<CheckResult> checks(Path model, Precision precision) {
        try (BaseModel base = BaseModel.load(model, Device.cpu(), precision)) {
            return ModelChecks.of(base, model);
        }
    }
}
