package dev.tina.policy.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.safetensors.RawSafetensors;
import dev.tina.policy.forward.GoldenModel;
import dev.tina.policy.forward.Policy;
import dev.tina.policy.forward.TrainingTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightFilesTest {

    private static final GoldenModel GOLDEN = GoldenModel.named("qwen2-tied-bf16");
    private static final Pattern OFFSETS = Pattern.compile("\"data_offsets\":\\[(\\d+),(\\d+)]");

    @TempDir
    private Path parent;

    private Path folder;
    private Path weights;

    @BeforeEach
    void copyTheConfiguration() throws IOException {
        folder = Files.createDirectory(parent.resolve("Größe 1"));
        weights = folder.resolve("model.safetensors");
        Files.copy(GOLDEN.folder().resolve("config.json"), folder.resolve("config.json"));
    }

    @Test
    void halvesGiveTheLogprobsOfTheSameValuesInFloat32() throws IOException {
        String header = original();
        byte[] bf16 = data();
        ByteBuffer halves = ByteBuffer.allocate(bf16.length).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer floats = ByteBuffer.allocate(2 * bf16.length).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer source = ByteBuffer.wrap(bf16).order(ByteOrder.LITTLE_ENDIAN);
        while (source.hasRemaining()) {
            short half = Float.floatToFloat16(Float.intBitsToFloat(source.getShort() << 16));
            halves.putShort(half);
            floats.putFloat(Float.float16ToFloat(half));
        }
        RawSafetensors.write(weights, header.replace("\"BF16\"", "\"F16\""), halves.array());
        float[][] ofHalves = logprobs();
        RawSafetensors.write(weights, inFloat32(header), floats.array());
        assertThat(ofHalves).isDeepEqualTo(logprobs());
        assertThat(ofHalves[0]).isNotEqualTo(golden()[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "model.norm.weight, model.norm.other_, 'tensor model.norm.weight is missing'",
        "'\"BF16\",\"shape\":[64]', '\"I16\",\"shape\":[64]', 'dtype must be F32, BF16 or F16, was I16'",
        "'[320,64]', '[64,320]', 'tensor model.embed_tokens.weight: shape must be [320, 64], was [64, 320]'",
    })
    void aWeightThatIsNotTheModelsIsRefusedByName(String from, String to, String message) throws IOException {
        assertRefused(header -> header.replace(from, to), message);
    }

    private void assertRefused(UnaryOperator<String> change, String message) throws IOException {
        String header = original();
        assertThat(change.apply(header)).isNotEqualTo(header);
        RawSafetensors.write(weights, change.apply(header), data());
        assertThatThrownBy(this::base)
                .isInstanceOf(CheckpointException.class)
                .hasMessageStartingWith(folder.toString())
                .hasMessageContaining(message);
    }

    private static String original() throws IOException {
        return RawSafetensors.header(GOLDEN.folder().resolve("model.safetensors"));
    }

    private static byte[] data() throws IOException {
        return RawSafetensors.data(GOLDEN.folder().resolve("model.safetensors"));
    }

    /** Every tensor takes twice the bytes; the header becomes a multiple of eight bytes long again. */
    private static String inFloat32(String header) {
        Matcher offsets = OFFSETS.matcher(header.replace("\"BF16\"", "\"F32\"").strip());
        String doubled = offsets.replaceAll(found -> "\"data_offsets\":[" + 2 * Long.parseLong(found.group(1)) + ","
                + 2 * Long.parseLong(found.group(2)) + "]");
        return doubled + " ".repeat(Math.floorMod(-doubled.length(), 8));
    }

    private BaseModel base() {
        return BaseModel.load(folder, Device.cpu(), Precision.FLOAT32);
    }

    private float[][] logprobs() {
        try (BaseModel base = base()) {
            return new Policy(base, null).logprobs(TrainingTest.sequences(GOLDEN), 1);
        }
    }

    private static float[][] golden() {
        try (BaseModel base = GOLDEN.base()) {
            return new Policy(base, null).logprobs(TrainingTest.sequences(GOLDEN), 1);
        }
    }
}
