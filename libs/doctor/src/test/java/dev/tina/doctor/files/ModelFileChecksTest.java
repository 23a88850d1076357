package dev.tina.doctor.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.common.Sha256;
import dev.tina.doctor.ChangedBit;
import dev.tina.doctor.CheckResult;
import dev.tina.doctor.CheckVerdict;
import dev.tina.doctor.reference.ReferenceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileChecksTest {

    /** Of the header's text {@code Hello\n}, as git's own hash-object gives it. */
    private static final String GIT_OF_HELLO = "e965047ad7c57865823c7d992b1d046ea66edf78";

    @TempDir
    private Path folder;

    private Path model = Path.of("");
    private Path weights = Path.of("");

    @BeforeEach
    void aModel() throws IOException {
        model = ReferenceFiles.unpack(folder).getFirst().folder();
        weights = model.resolve("model.safetensors");
    }

    @Test
    void aWholeModelOfWhichNothingWasRecordedSaysSo() {
        assertThat(verdicts()).containsExactly(CheckVerdict.PASS, CheckVerdict.PASS, CheckVerdict.SKIPPED);
        assertThat(found("bytes").text()).contains("a changed value that is still finite would not be found");
    }

    @Test
    void theLowestBitOfOneWeightIsFoundWhereHashesWereRecorded() throws IOException {
        record("SHA256SUMS");
        assertThat(found("bytes").text()).isEqualTo("2 files have the hashes of SHA256SUMS");

        ChangedBit.in(weights, Files.size(weights) - 2, 0);

        assertThat(verdicts()).containsExactly(CheckVerdict.PASS, CheckVerdict.PASS, CheckVerdict.FAIL);
        assertThat(found("bytes").text())
                .isEqualTo("changed since they were recorded in SHA256SUMS: model.safetensors; fetch the file anew");
    }

    @Test
    void aFileThatIsGoneIsNamed() throws IOException {
        record("SHA256SUMS");
        Files.delete(model.resolve("config.json"));
        assertThat(found("bytes").text()).contains("config.json (missing)");
    }

    @Test
    void aSumThatIsNoneIsRefused() throws IOException {
        Files.writeString(model.resolve("SHA256SUMS"), "123  config.json\n");
        assertThat(found("bytes").text()).contains("a line must be a SHA-256, two blanks and a file's name");
    }

    @Test
    void aFileOfTheHubsCacheIsHeldToItsName() throws IOException {
        Path blobs = Files.createDirectory(folder.resolve("blobs"));
        Path blob = blobs.resolve(Sha256.of(weights));
        Files.move(weights, blob);
        Files.createSymbolicLink(weights, blob);
        Path text = blobs.resolve(GIT_OF_HELLO);
        Files.writeString(text, "Hello\n");
        Files.createSymbolicLink(model.resolve("greeting.txt"), text);
        assertThat(found("bytes").text()).isEqualTo("2 files have the hashes of the hub's cache");

        ChangedBit.in(blob, Files.size(blob) - 2, 0);
        ChangedBit.in(text, 0, 0);

        assertThat(found("bytes").text()).contains("greeting.txt, model.safetensors");
    }

    @Test
    void anInfinityIsFoundAndItsTensorNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(weights);
        bytes[bytes.length - 1] = 0x7f; // the upper byte of a bfloat16
        bytes[bytes.length - 2] = (byte) 0x80;
        Files.write(weights, bytes);

        assertThat(found("values").verdict()).isEqualTo(CheckVerdict.FAIL);
        assertThat(found("values").text())
                .contains("model.safetensors: tensor ")
                .contains(" holds NaN or an infinity at element ")
                .endsWith("; fetch the file anew");
    }

    @Test
    void aFileThatWasCutOffIsNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(weights);
        Files.write(weights, Arrays.copyOf(bytes, bytes.length - 100));

        assertThat(verdicts()).startsWith(CheckVerdict.FAIL, CheckVerdict.SKIPPED);
        assertThat(found("file structure").text()).contains(weights.toString()).endsWith("; fetch the file anew");
    }

    @Test
    void theDemosModelHasTheHashesThatShipWithIt() {
        assertThat(new ModelFileChecks(Path.of("../../models/tina-tiny")).all(now -> {}))
                .allSatisfy(result ->
                        assertThat(result.verdict()).as(result.toString()).isEqualTo(CheckVerdict.PASS));
    }

    private void record(String name) throws IOException {
        Files.writeString(
                model.resolve(name),
                Sha256.of(model.resolve("config.json")) + "  config.json\n" + Sha256.of(weights)
                        + "  model.safetensors\n");
    }

    private List<CheckVerdict> verdicts() {
        return all().stream().map(CheckResult::verdict).toList();
    }

    private CheckResult found(String check) {
        return all().stream()
                .filter(result -> result.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private List<CheckResult> all() {
        return new ModelFileChecks(model).all(now -> {});
    }
}
