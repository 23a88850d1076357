package dev.tina.modelfiles.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RopeTest {

    @TempDir
    private Path folder;

    static Stream<JsonNode> recorded() throws IOException {
        try (InputStream file = RopeTest.class.getResourceAsStream("/bases/frequencies.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file)).valueStream().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void frequenciesAndTheAttentionFactorEqualThoseOfTransformers(JsonNode recorded) throws IOException {
        ModelConfig config = read(recorded.path("config").toString());
        float[] found = config.rope().frequencies(config.dimensions().headDim());
        List<JsonNode> expected = recorded.path("frequencies").valueStream().toList();
        assertThat(found).hasSameSizeAs(expected.toArray());
        for (int i = 0; i < found.length; i++) {
            double frequency = expected.get(i).doubleValue();
            assertThat((double) found[i])
                    .as("%s, pair %d", recorded.path("name").stringValue(), i)
                    .isCloseTo(frequency, within(1e-6 * frequency));
        }
        assertThat(config.rope().attentionFactor())
                .isCloseTo(recorded.path("attention").doubleValue(), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void aWrittenConfigurationIsReadToTheSameEmbedding(JsonNode recorded) throws IOException {
        ModelConfig config = read(recorded.path("config").toString());
        Path again = folder.resolve("again.json");
        ConfigWriter.write(again, config, "float32", Map.of());
        assertThat(ConfigReader.read(again)).isEqualTo(config);
    }

    @Test
    void theOriginalLengthBesideTheParametersCountsBeforeTheirs() throws IOException {
        String parameters =
                "\"rope_scaling\":{\"rope_type\":\"yarn\",\"factor\":4," + "\"original_max_position_embeddings\":64}";
        YarnScaling inside =
                (YarnScaling) read(with(parameters)).rope().scaling().orElseThrow();
        YarnScaling beside = (YarnScaling) read(with(parameters + ",\"original_max_position_embeddings\":32"))
                .rope()
                .scaling()
                .orElseThrow();
        assertThat(inside.originalPositions()).isEqualTo(64);
        assertThat(beside.originalPositions()).isEqualTo(32);
    }

    @Test
    void aYarnFactorThatIsLeftOutIsTheRatioOfTheLengths() throws IOException {
        String parameters = "\"rope_scaling\":{\"rope_type\":\"yarn\",\"original_max_position_embeddings\":64}";
        YarnScaling scaling =
                (YarnScaling) read(with(parameters)).rope().scaling().orElseThrow();
        assertThat(scaling.factor()).isCloseTo(8, within(0.0));
    }

    private static String with(String parameters) {
        String config = ConfigReaderTest.config().toString();
        return config.substring(0, config.length() - 1) + "," + parameters + "}";
    }

    private ModelConfig read(String config) throws IOException {
        return ConfigReader.read(Files.writeString(folder.resolve("config.json"), config));
    }
}
