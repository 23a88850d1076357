package dev.tina.policy.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.safetensors.RawSafetensors;
import dev.tina.modelfiles.safetensors.SafetensorsFile;
import dev.tina.modelfiles.safetensors.SafetensorsWriter;
import dev.tina.policy.forward.GoldenModel;
import dev.tina.policy.forward.Policy;
import dev.tina.policy.forward.TrainingTest;
import dev.tina.policy.weights.BaseModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdapterFilesTest {

    private static final GoldenModel GOLDEN = GoldenModel.named("llama-3-rope-sharded");

    @TempDir
    private Path folder;

    @Test
    void savedLoadedAndSavedAgainIsTheSameBytes() throws IOException {
        try (BaseModel base = GOLDEN.base();
                LoraAdapter first = LoraAdapter.load(base, GOLDEN.adapter())) {
            String sha256 = first.save(folder.resolve("one"));
            try (LoraAdapter second = LoraAdapter.load(base, folder.resolve("one"))) {
                assertThat(second.save(folder.resolve("two"))).isEqualTo(sha256);
                assertThat(second.config()).isEqualTo(new LoraConfig(16, 16, true));
            }
            assertThat(folder.resolve("one/adapter_config.json"))
                    .content()
                    .contains("\"base_model_name_or_path\" : \"llama-3-rope-sharded\"");
            for (String file : new String[] {"adapter_model.safetensors", "adapter_config.json"}) {
                assertThat(folder.resolve("two").resolve(file))
                        .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
            }
        }
    }

    @Test
    void anUntrainedAdapterChangesNothing() {
        try (BaseModel base = GOLDEN.base();
                LoraAdapter adapter = LoraAdapter.initial(base, new LoraConfig(4, 8, false), 7)) {
            var sequences = TrainingTest.sequences(GOLDEN);
            assertThat(new Policy(base, adapter).logprobs(sequences, 1))
                    .isDeepEqualTo(new Policy(base, null).logprobs(sequences, 1));
        }
    }

    @Test
    void theSeedDecidesTheFirstValues() {
        try (BaseModel base = GOLDEN.base();
                LoraAdapter a = LoraAdapter.initial(base, new LoraConfig(4, 8, false), 7);
                LoraAdapter b = LoraAdapter.initial(base, new LoraConfig(4, 8, false), 7);
                LoraAdapter c = LoraAdapter.initial(base, new LoraConfig(4, 8, false), 8)) {
            assertThat(a.save(folder)).isEqualTo(b.save(folder)).isNotEqualTo(c.save(folder));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"r\": 16', '\"r\": 8', 'must be [8, 160] for this rank'",
        "'\"r\": 16', '\"r\": 0', 'r must be at least 1, was 0'",
        "'\"r\": 16', '\"r\": 1.5', 'r must be an integer, was 1.5'",
        "'\"rank_pattern\": {}', '\"rank_pattern\": {\"q_proj\": 4}', 'q_proj.lora_A.weight: shape must be [4, 64]'",
        "'\"rank_pattern\": {}', '\"rank_pattern\": {\"q_proj\": 0}', 'rank_pattern must be an object of ranks of at'",
        "'\"rank_pattern\": {}', '\"rank_pattern\": [4]', 'rank_pattern must be an object of ranks of at least 1'",
        "'\"rank_pattern\": {}', '\"rank_pattern\": {\"(\": 4}', 'rank_pattern must be an object whose keys are each'",
        "'\"alpha_pattern\": {}', '\"alpha_pattern\": {\"q_proj\": -4}', 'alpha_pattern must be an object of numbers'",
        "'\"use_dora\": false', '\"use_dora\": true', 'use_dora must be absent, null, false or empty'",
        "'\"peft_type\": \"LORA\"', '\"peft_type\": \"VERA\"', 'peft_type must be LORA, was \"VERA\"'",
        "'\"peft_type\": \"LORA\"', '\"type\": \"LORA\"', 'peft_type is missing, must be LORA'",
        "'\"bias\": \"none\"', '\"bias\": \"all\"', 'bias must be none, was \"all\"'",
        "'\"bias\": \"none\"', '\"bias\": \"lora_only\"', 'bias must be none, was \"lora_only\"'",
        "'\"lora_alpha\": 16', '\"lora_alpha\": -2', 'lora_alpha must be above 0, was -2'",
        "'\"lora_alpha\": 16', '\"lora_alpha\": \"16\"', 'lora_alpha must be a number, was \"16\"'",
        "'\"lora_bias\": false', '\"lora_bias\": true', 'lora_bias must be absent'",
        "'\"modules_to_save\": null', '\"modules_to_save\": [\"lm_head\"]', 'modules_to_save must be absent'",
        "'\"trainable_token_indices\": null', '\"trainable_token_indices\": [1]', 'trainable_token_indices must be'",
        "'\"megatron_config\": null', '\"megatron_config\": {\"a\": 1}', 'megatron_config must be absent'",
        "'\"init_lora_weights\": true', '\"init_lora_weights\": \"pissa\"', 'must be null or one of true'",
        "'\"init_lora_weights\": true', '\"init_lora_weights\": \"pissa_niter_4\"', 'must be null or one of true'",
        "'\"init_lora_weights\": true', '\"init_lora_weights\": \"loftq\"', 'must be null or one of true'",
        "'\"kasa_config\": null', '\"kasa_config\": {\"beta\": 1}', 'kasa_config must be absent'",
        "'\"layers_to_transform\": null', '\"layers_to_transform\": [\"0\"]', 'layers_to_transform must be a number'",
        "'\"layers_to_transform\": null', '\"layers_to_transform\": [7]', 'holds no lora_A and lora_B of modules that'",
        "'\"exclude_modules\": null', '\"exclude_modules\": \"(\"', 'exclude_modules must be a regular expression (this'",
        "'\"exclude_modules\": null', '\"exclude_modules\": 3', 'exclude_modules must be a text or a list of texts'",
        "'\"exclude_modules\": null', '\"exclude_modules\": \"(.*)*(.*)*(.*)*(.*)*(.*)*!\"', 'matches in fewer steps'",
        "'\"r\": 16', '\"r\": 16, \"r\": 16', 'must hold each field once'",
    })
    void whatWouldComputeSomethingElseIsRefusedByName(String from, String to, String message) throws IOException {
        String config = Files.readString(GOLDEN.adapter().resolve("adapter_config.json"));
        assertThat(config).contains(from);
        Files.writeString(folder.resolve("adapter_config.json"), config.replace(from, to));
        Files.copy(GOLDEN.adapter().resolve("adapter_model.safetensors"), folder.resolve("adapter_model.safetensors"));
        try (BaseModel base = GOLDEN.base()) {
            assertThatThrownBy(() -> LoraAdapter.load(base, folder))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining(message)
                    .hasMessageContaining("adapter_");
        }
    }

    @Test
    void anAdapterOfAnotherBaseIsRefused() throws IOException {
        try (BaseModel base = GOLDEN.base();
                LoraAdapter adapter = LoraAdapter.load(base, GOLDEN.adapter())) {
            adapter.save(folder.resolve("adapter"));
        }
        Path other = folder.resolve("other");
        Files.createDirectories(other);
        try (var files = Files.list(GOLDEN.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, other.resolve(file.getFileName()));
            }
        }
        Files.writeString(other.resolve("config.json"), " ", java.nio.file.StandardOpenOption.APPEND);
        try (BaseModel base = new GoldenModel(other).base()) {
            assertThatThrownBy(() -> LoraAdapter.load(base, folder.resolve("adapter")))
                    .hasMessageContaining("base_sha256 must be " + base.sha256());
        }
    }

    @Test
    void anAdapterForAnotherShapeIsRefused() {
        try (BaseModel base = GOLDEN.base()) {
            assertThatThrownBy(() -> LoraAdapter.load(
                            base, GoldenModel.named("qwen2-tied-bf16").adapter()))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("shape must be");
        }
    }

    @Test
    void aMissingFolderOrFileIsNamed() throws IOException {
        try (BaseModel base = GOLDEN.base()) {
            Path missing = folder.resolve("missing");
            assertThatThrownBy(() -> LoraAdapter.load(base, missing))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessage(missing.resolve("adapter_config.json") + ": there is no such file");
            Files.copy(GOLDEN.adapter().resolve("adapter_config.json"), folder.resolve("adapter_config.json"));
            assertThatThrownBy(() -> LoraAdapter.load(base, folder))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessage(folder.resolve("adapter_model.safetensors") + ": there is no such file");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "model.layers.2.mlp, model.layers.9.mlp, 'layers.9.mlp.down_proj.lora_A.weight has no place in this base, whose'",
        "lora_A.weight, lora_A.bias__, 'lora_A.bias__ has no place in this base, whose layers 0 to 2 take lora_A and'",
        "lora_A.weight, lora_magnitude_vector, 'has no place in this base'",
        "q_proj.lora_A, x_proj.lora_A, 'x_proj.lora_A.weight has no place in this base'",
        "model.model.layers.1, model.language_model.layers.1, 'has no place in this base'",
        "base_model.model.model.layers.0.mlp.up_proj.lora_B, lm_head, 'lm_head.weight has no place in this base'",
        "layers.0.mlp.up_proj.lora_B, layers.1.mlp.down_proj.lora_B.b, 'stand for the same matrix'",
        "F32, I32, 'dtype must be F32, BF16 or F16, was I32'",
    })
    void tensorsThatAreNotThoseOfTheBaseAreRefusedByName(String from, String to, String message) throws IOException {
        copyWith(header -> header.replace(from, to), data -> data);
        assertRefused(message);
    }

    @Test
    void aMatrixWithoutItsOtherHalfIsRefusedByTheNameOfTheOther() throws IOException {
        SafetensorsFile file = SafetensorsFile.open(GOLDEN.adapter().resolve("adapter_model.safetensors"));
        SafetensorsWriter writer = new SafetensorsWriter(new TreeMap<>());
        String name = "base_model.model.model.layers.1.mlp.up_proj.lora_A.weight";
        writer.add(name, file.tensor(name).shape(), file.floats(file.tensor(name)));
        writer.write(folder.resolve("adapter_model.safetensors"));
        assertRefused("model.layers.1.mlp.up_proj.lora_B.weight is missing");
    }

    @Test
    void aTensorTooManyIsRefusedByName() throws IOException {
        String extra = ",\"extra\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}}";
        copyWith(header -> header.strip().replaceAll("}$", extra), data -> data);
        assertRefused("tensor extra has no place in this base");
    }

    @Test
    void anAdapterThatWasCutOffOrHoldsNoNumberIsRefused() throws IOException {
        copyWith(header -> header, data -> Arrays.copyOf(data, data.length - 4));
        assertRefused("(a truncated file?)");
        copyWith(header -> header, AdapterFilesTest::withNaN);
        assertRefused("holds NaN");
    }

    private static byte[] withNaN(byte[] data) {
        data[2] = (byte) 0xC0;
        data[3] = 0x7F;
        return data;
    }

    private void copyWith(UnaryOperator<String> header, UnaryOperator<byte[]> data) throws IOException {
        Path file = GOLDEN.adapter().resolve("adapter_model.safetensors");
        RawSafetensors.write(
                folder.resolve("adapter_model.safetensors"),
                header.apply(RawSafetensors.header(file)),
                data.apply(RawSafetensors.data(file)));
    }

    private void assertRefused(String message) throws IOException {
        Files.copy(
                GOLDEN.adapter().resolve("adapter_config.json"),
                folder.resolve("adapter_config.json"),
                StandardCopyOption.REPLACE_EXISTING);
        try (BaseModel base = GOLDEN.base()) {
            assertThatThrownBy(() -> LoraAdapter.load(base, folder))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageStartingWith(folder.resolve("adapter_model.safetensors") + ": tensor")
                    .hasMessageContaining(message);
        }
    }
}
