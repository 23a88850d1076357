package dev.tina.modelfiles.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tina.modelfiles.file.CheckpointException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

public class ConfigReaderTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    private Path folder;

    /** A configuration that is read. */
    public static ObjectNode config() {
        return (ObjectNode) MAPPER.readTree("""
                {"architectures": ["LlamaForCausalLM"], "model_type": "llama", "vocab_size": 320, "hidden_size": 64,
                 "intermediate_size": 160, "num_hidden_layers": 3, "num_attention_heads": 4,
                 "num_key_value_heads": 2, "max_position_embeddings": 512, "hidden_act": "silu",
                 "rms_norm_eps": 1e-5, "tie_word_embeddings": true, "rope_theta": 10000.0}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "model_type              | \"gpt2\"          | must be one of llama, qwen2, qwen3, was \"gpt2\"",
                "architectures           | [\"LlamaModel\"]  | must be [\"LlamaForCausalLM\"], was [\"LlamaModel\"]",
                "hidden_act              | \"gelu\"          | must be silu, was \"gelu\"",
                "attention_bias          | true              | must be false, was true",
                "mlp_bias                | true              | must be false, was true",
                "architectures           | \"LlamaForCausalLM\" | must be [\"LlamaForCausalLM\"], was \"LlamaForCausalLM\"",
                "model_type              | null              | must be one of llama, qwen2, qwen3, was null",
                "head_dim                | 2000000           | must suit num_attention_heads 4, was 2000000",
                "use_sliding_window      | \"no\"            | must be true or false, was \"no\"",
                "layer_types             | [\"full_attention\", \"sliding_attention\"] | must be full_attention in every layer",
                "quantization_config     | {\"bits\": 4}     | must be absent, the weights in float32, bfloat16 or float16, was {\"bits\":4}",
                "torch_dtype             | \"float8_e4m3fn\" | must be one of float32, bfloat16, float16, was \"float8_e4m3fn\"",
                "dtype                   | \"int8\"          | must be one of float32, bfloat16, float16, was \"int8\"",
                "partial_rotary_factor   | 0.5               | must be 1, was 0.5",
                "hidden_size             | \"64\"            | must be an integer, was \"64\"",
                "hidden_size             | 3e9               | must be an integer, was 3.0E9",
                "vocab_size              | 0                 | must be positive, was 0",
                "num_attention_heads     | 0                 | must be positive, was 0",
                "num_key_value_heads     | 3                 | must divide num_attention_heads 4, was 3",
                "head_dim                | 15                | must be even, was 15",
                "rope_theta              | -1                | must be positive, was -1.0",
                "rope_theta              | \"big\"           | must be a number, was \"big\"",
                "rms_norm_eps            | -0.5              | must be at least 0, was -0.5",
            })
    void whatWouldBeComputedOtherwiseIsRefusedByItsName(String field, String value, String message) throws IOException {
        ObjectNode config = config();
        config.set(field, MAPPER.readTree(value));
        assertRefused(config, field + " " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vocab_size",
                "hidden_size",
                "intermediate_size",
                "num_hidden_layers",
                "num_attention_heads",
                "rms_norm_eps"
            })
    void aMissingFieldIsNamed(String field) throws IOException {
        ObjectNode config = config();
        config.remove(field);
        assertRefused(config, field + " is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "rope_scaling    | {\"type\": \"dynamic\", \"factor\": 2} | type must be one of default, linear, llama3, yarn, was \"dynamic\"",
                "rope_scaling    | {\"rope_type\": \"longrope\"}          | rope_type must be one of default, linear, llama3, yarn",
                "rope_scaling    | {\"rope_type\": \"linear\"}            | factor is missing",
                "rope_scaling    | {\"rope_type\": \"linear\", \"factor\": 0} | factor must be positive, was 0.0",
                "rope_scaling    | {\"rope_type\": \"yarn\", \"factor\": \"4\"} | factor must be a number, was \"4\"",
                "rope_scaling    | {\"rope_type\": \"yarn\", \"beta_slow\": 40} | beta_fast must be at least beta_slow 40.0, was 32.0",
                "rope_scaling    | {\"rope_type\": \"yarn\", \"attention_factor\": -1} | attention_factor must be positive, was -1.0",
                "rope_scaling    | {\"rope_type\": \"yarn\", \"rope_theta\": 1} | rope_theta must be above 1 where it is scaled, was 1.0",
                "rope_parameters | {\"full_attention\": {\"rope_type\": \"default\", \"rope_theta\": 5.0}} | rope_parameters must be one object with rope_type and rope_theta, for layers of all types alike, was {",
                "rope_parameters | {\"full_attention\": {\"rope_theta\": 5.0}, \"sliding_attention\": {}} | rope_parameters must be one object",
                "rope_parameters | {\"partial_rotary_factor\": 0.25}      | partial_rotary_factor must be 1, was 0.25",
                "rope_scaling    | {\"rope_type\": \"llama3\"}            | factor is missing",
                "rope_scaling    | []                                     | must hold a JSON object",
            })
    void aRotaryEmbeddingThatIsNotBuiltIsRefused(String field, String value, String message) throws IOException {
        ObjectNode config = config();
        config.set(field, MAPPER.readTree(value));
        assertRefused(config, message);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 4, 64, 'factor must be positive, was 0.0'",
        "8, 4, 4, 64, 'high_freq_factor must be above low_freq_factor 4.0, was 4.0'",
        "8, 1, 4, 0, 'original_max_position_embeddings must be positive, was 0'",
    })
    void aScalingWithoutMeaningIsRefused(double factor, double low, double high, int positions, String message) {
        assertThatThrownBy(() -> new Llama3Scaling(factor, low, high, positions))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rope_parameters", "rope_scaling"})
    void bothSpellingsOfTheRotaryEmbeddingAreRead(String field) throws IOException {
        ObjectNode config = config();
        config.set(field, MAPPER.readTree("{\"rope_type\": \"default\", \"rope_theta\": 500000.0}"));
        assertThat(read(config).rope().theta()).isCloseTo(500_000, within(0.0));
        assertThat(read(config()).rope().theta()).isCloseTo(10_000, within(0.0));
    }

    @ParameterizedTest
    @CsvSource({"'', 28, 3", "1, '', 3"})
    void aWindowOverNoLayerIsFullAttention(String first, String window, int layers) throws IOException {
        ObjectNode config = config().put("use_sliding_window", true).put("num_hidden_layers", layers);
        config.set("max_window_layers", first.isEmpty() ? MAPPER.readTree(window) : MAPPER.readTree(first));
        if (first.isEmpty()) {
            assertThat(read(config).dimensions().layers()).isEqualTo(layers);
        } else {
            assertRefused(config, "use_sliding_window must be false, or max_window_layers the number of layers");
            config.putNull("sliding_window");
            assertThat(read(config).dimensions().layers()).isEqualTo(layers);
        }
    }

    @Test
    void layerTypesDecideWhichLayersSeeAWindow() throws IOException {
        ObjectNode config = config().put("use_sliding_window", true).put("max_window_layers", 0);
        config.set("layer_types", MAPPER.readTree("[\"full_attention\", \"full_attention\", \"full_attention\"]"));
        assertThat(read(config).dimensions().layers()).isEqualTo(3);
    }

    @Test
    void aQwen3HeadIs128WideWhereNothingIsSaid() throws IOException {
        assertThat(read(config()).dimensions().headDim()).isEqualTo(16);
        ObjectNode qwen3 = config().put("model_type", "qwen3");
        qwen3.set("architectures", MAPPER.readTree("[\"Qwen3ForCausalLM\"]"));
        assertThat(read(qwen3).dimensions().headDim()).isEqualTo(128);
    }

    @Test
    void aQwen2ModelHasItsBiasesWhateverTheConfigurationSays() throws IOException {
        ObjectNode qwen2 = config().put("model_type", "qwen2").put("attention_bias", true);
        qwen2.remove("architectures");
        assertThat(read(qwen2).architecture()).isEqualTo(Architecture.QWEN2);
    }

    @Test
    void aByteOrderMarkAndNumbersThatAreNoneElsewhereDoNotHurt() throws IOException {
        ObjectNode config = config();
        String text = "\uFEFF" + config.toString().replace("{\"arch", "{\"initializer_range\": NaN, \"arch");
        ModelConfig found = ConfigReader.read(Files.writeString(folder.resolve("config.json"), text));
        assertThat(found).isEqualTo(read(config));
    }

    @Test
    void whatIsNotAJsonObjectIsRefusedByWhatItIs() throws IOException {
        assertRefused("[]", "must hold a JSON object");
        assertRefused("{\n\"model_type\":", "is not readable as JSON, line 2, column 14");
        assertRefused("", "is empty");
        assertRefused("Entry not found", "is a text that begins 'Entry not found'");
        assertRefused(
                "version https://git-lfs.github.com/spec/v1\noid sha256:12\nsize 5\n",
                "is a Git LFS pointer, not the file that it stands" + " for; fetch that by git lfs pull");
        assertRefused(
                "<!DOCTYPE html>\n<html>", "is an HTML page, not the file that was asked for;" + " download it again");
        assertRefused("{\"a\": 1,\n \"a\": 2}", "must hold each field once, line 2, column 5: \"a\" is twice");
    }

    private void assertRefused(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("config.json"), text);
        assertThatThrownBy(() -> ConfigReader.read(file))
                .isInstanceOf(CheckpointException.class)
                .hasMessage(file + ": " + message);
    }

    private ModelConfig read(ObjectNode config) throws IOException {
        return ConfigReader.read(Files.writeString(folder.resolve("config.json"), config.toString()));
    }

    private void assertRefused(ObjectNode config, String message) {
        assertThatThrownBy(() -> read(config))
                .isInstanceOf(CheckpointException.class)
                .hasMessageStartingWith(folder.resolve("config.json") + ": ")
                .hasMessageContaining(message);
    }
}
