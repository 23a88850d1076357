package dev.tina.policy.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.modelfiles.adapter.LoraLayout;
import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.safetensors.RawSafetensors;
import dev.tina.policy.forward.Logprobs;
import dev.tina.policy.forward.Policy;
import dev.tina.policy.weights.BaseModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One adapter, told in the many ways of PEFT's versions and of people. */
class AdapterFormsTest {

    private static final Path ORIGINAL = Logprobs.GOLDEN.adapter();

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheAdapter() throws IOException {
        for (String file : new String[] {"adapter_config.json", "adapter_model.safetensors"}) {
            Files.copy(ORIGINAL.resolve(file), folder.resolve(file));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q_proj and all others",
                "\"all-linear\"",
                "\"model\\\\.layers\\\\.\\\\d+\\\\.(self_attn|mlp)\\\\.(q|k|v|o|gate|up|down)_proj\"",
                "\".*_proj\"",
                "\".*\\\\.(?P<kind>self_attn|mlp)\\\\.[a-z]+_proj\"",
                "[\"self_attn.q_proj\", \"k_proj\", \"v_proj\", \"o_proj\", \"gate_proj\", \"up_proj\", \"down_proj\", \"lm\"]",
                "null",
                "[]",
                "\"\"",
            })
    void targetModulesThatNameAllSevenComputeTheSame(String value) throws IOException {
        if (!value.startsWith("q_proj")) {
            config(config -> config.set("target_modules", JsonMapper.shared().readTree(value)));
        }
        assertSame();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "base_model.model."})
    void targetModulesMayBeFullNames(String prefix) throws IOException {
        config(config -> {
            var names = config.putArray("target_modules");
            new LoraLayout(dimensions(), 1).matrices().forEach(matrix -> names.add(prefix + matrix.module()));
            config.putArray("layers_to_transform").add(99);
        });
        assertSame();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "bias                | null",
                "rank_pattern        | null",
                "init_lora_weights   | null",
                "init_lora_weights   | false",
                "init_lora_weights   | \"gaussian\"",
                "init_lora_weights   | \"eva\"",
                "init_lora_weights   | \"orthogonal\"",
                "lora_alpha          | 16.0",
                "fan_in_fan_out      | true",
                "lora_dropout        | 0.3",
                "base_model_name_or_path | \"meta/other\"",
                "peft_version        | \"9.0\"",
                "a_key_of_tomorrow   | {\"x\": [1]}",
                "modules_to_save     | []",
                "layers_to_transform | [0, 1, 2]",
                "layers_to_transform | []",
                "runtime_config      | {\"ephemeral_gpu_offload\": false}",
                "task_type           | null",
            })
    void whatSaysNothingOfTheMatricesChangesNothing(String field, String value) throws IOException {
        config(config -> config.set(field, JsonMapper.shared().readTree(value)));
        assertSame();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bias", "r", "target_modules", "use_rslora", "rank_pattern", "alpha_pattern", "task_type"})
    void whatPeftHasADefaultForOrTheTensorsTellMayBeLeftOut(String field) throws IOException {
        config(config -> config.remove(field));
        assertSame();
    }

    @Test
    void anAlphaThatIsLeftOutIsEight() throws IOException {
        config(config -> config.remove("lora_alpha"));
        float[][] left = logprobs();
        config(config -> config.put("lora_alpha", 8));
        assertThat(left).isDeepEqualTo(logprobs());
    }

    @ParameterizedTest
    @CsvSource({
        "lora_A.weight, lora_A.default.weight",
        "lora_B.weight, lora_B.my-adapter_2.weight",
        "base_model.model.model., model.",
        "base_model.model.model., ''",
        "base_model.model.model., base_model.model.",
    })
    void theSpellingsOfATensorsNameAreOne(String from, String to) throws IOException {
        tensors(header -> header.replace(from, to));
        assertSame();
    }

    @Test
    void anAdapterOfADecoderAloneIsTargetedByItsOwnNames() throws IOException {
        tensors(header -> header.replace("base_model.model.model.", "base_model.model."));
        config(config -> config.put("target_modules", "layers\\.\\d\\.[a-z_]+\\.[a-z]+_proj"));
        assertSame();
    }

    @Test
    void aFileThatBeginsAtAnyByteIsRead() throws IOException {
        tensors(header -> header.strip() + "   ");
        assertSame();
    }

    @Test
    void aPickleIsNamedWithWhatToDo() throws IOException {
        Files.move(folder.resolve("adapter_model.safetensors"), folder.resolve("adapter_model.bin"));
        assertRefused("adapter_model.bin: is a pickle of Python, which could run code and is not read; PEFT writes"
                + " adapter_model.safetensors by save_pretrained(folder, safe_serialization=True)");
    }

    @Test
    void aRankWiderThanTheBaseIsRefusedBeforeMemoryIsTaken() throws IOException {
        String entries = "{\"layers.0.mlp.up_proj.lora_A.weight\":"
                + "{\"dtype\":\"BF16\",\"shape\":[161,64],\"data_offsets\":[0,20608]},"
                + "\"layers.0.mlp.up_proj.lora_B.weight\":"
                + "{\"dtype\":\"BF16\",\"shape\":[160,161],\"data_offsets\":[20608,72128]}}";
        RawSafetensors.write(folder.resolve("adapter_model.safetensors"), entries, new byte[72128]);
        config(config -> config.remove("r"));
        assertRefused("the rank must be at most 160 for this base, was 161");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alpha_pattern.json       | computed",
                "float_alpha.json         | computed",
                "init_null.json           | computed",
                "layers_to_transform.json | computed",
                "no_bias_key.json         | computed",
                "q_v_only.json            | computed",
                "regex.json               | computed",
                "lora_bias.json           | lora_bias must be absent, null, false or empty",
                "modules_to_save.json     | modules_to_save must be absent, null, false or empty",
                "olora.json               | init_lora_weights must be null or one of true, false, gaussian, orthogonal, eva, mica",
            })
    void aConfigurationOfPeopleIsReadAsPeftReadsItOrRefused(String file, String outcome) throws IOException {
        Files.copy(
                Logprobs.resource("/adapter_config/" + file),
                folder.resolve("adapter_config.json"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (BaseModel base = Logprobs.GOLDEN.base();
                LoraAdapter rank8 = LoraAdapter.initial(base, new LoraConfig(8, 16, false), 1)) {
            Path other = folder.resolve("rank8");
            rank8.save(other);
            Files.move(
                    other.resolve("adapter_model.safetensors"),
                    folder.resolve("adapter_model.safetensors"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            if (outcome.equals("computed")) {
                LoraAdapter.load(base, folder).close();
            } else {
                assertRefused(outcome);
            }
        }
    }

    private static dev.tina.modelfiles.config.Dimensions dimensions() {
        try (BaseModel base = Logprobs.GOLDEN.base()) {
            return base.config().dimensions();
        }
    }

    private void config(Consumer<ObjectNode> change) throws IOException {
        Path file = folder.resolve("adapter_config.json");
        ObjectNode config = (ObjectNode) JsonMapper.shared().readTree(file);
        change.accept(config);
        Files.writeString(file, config.toString());
    }

    private void tensors(UnaryOperator<String> change) throws IOException {
        Path file = ORIGINAL.resolve("adapter_model.safetensors");
        String header = RawSafetensors.header(file);
        assertThat(change.apply(header)).isNotEqualTo(header);
        RawSafetensors.write(
                folder.resolve("adapter_model.safetensors"), change.apply(header), RawSafetensors.data(file));
    }

    private void assertSame() {
        Logprobs.assertEqual(
                logprobs(), Logprobs.GOLDEN.folder().resolve("expected.safetensors"), "adapter.logprobs", 1e-4);
    }

    private float[][] logprobs() {
        try (BaseModel base = Logprobs.GOLDEN.base();
                LoraAdapter adapter = LoraAdapter.load(base, folder)) {
            return Logprobs.of(new Policy(base, adapter));
        }
    }

    private void assertRefused(String message) {
        try (BaseModel base = Logprobs.GOLDEN.base()) {
            assertThatThrownBy(() -> LoraAdapter.load(base, folder))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining(message);
        }
    }
}
