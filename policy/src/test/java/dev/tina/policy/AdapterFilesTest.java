package dev.tina.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.policy.checkpoint.CheckpointException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        "'\"r\": 16', '\"r\": 8', 'must be [8, 64] for this rank'",
        "'\"r\": 16', '\"r\": 0', 'rank must be at least 1, was 0'",
        "'\"rank_pattern\": {}', '\"rank_pattern\": {\"q_proj\": 4}', 'rank_pattern must be absent'",
        "'\"use_dora\": false', '\"use_dora\": true', 'use_dora must be absent'",
        "'\"peft_type\": \"LORA\"', '\"peft_type\": \"VERA\"', 'peft_type must be LORA'",
        "'\"q_proj\",', '', 'target_modules must be all of'",
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
}
