package dev.tina.policy.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.merge.MergedModel;
import dev.tina.modelfiles.safetensors.SafetensorsFile;
import dev.tina.policy.weights.BaseModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Model folders as people have them, against what transformers computes with them. */
class BaseVariantsTest {

    private static final String EMBEDDING = "model.embed_tokens.weight";
    private static final String HEAD = "lm_head.weight";

    @TempDir
    private Path parent;

    private ModelVariant variant;

    @BeforeEach
    void copyTheModel() throws IOException {
        variant = ModelVariant.of(Logprobs.GOLDEN, parent.resolve("model"));
    }

    @Test
    void yarnGivesTheLogprobsOfTransformers() throws IOException {
        variant.config(config -> config.put("max_position_embeddings", 64).set("rope_scaling", json("""
                        {"type": "yarn", "factor": 4.0, "original_max_position_embeddings": 16}""")));
        assertLogprobs("yarn");
    }

    @Test
    void yarnInTheSpellingOfTransformers5WithAllItsSettingsDoesToo() throws IOException {
        variant.config(config -> {
            config.remove("rope_theta");
            config.set("rope_parameters", json("""
                    {"rope_type": "yarn", "rope_theta": 500000.0, "factor": 8.0, "beta_fast": 16, "beta_slow": 2,
                     "original_max_position_embeddings": 32, "mscale": 1.2, "mscale_all_dim": 0.7, "truncate": false}
                    """));
        });
        assertLogprobs("yarn_parameters");
    }

    @Test
    void linearScalingGivesTheLogprobsOfTransformers() throws IOException {
        variant.config(config -> config.set("rope_scaling", json("{\"type\": \"linear\", \"factor\": 2.0}")));
        assertLogprobs("linear");
    }

    @Test
    void anotherOutputEmbeddingBesideATiedOneIsUsed() throws IOException {
        variant.with(HEAD, "BF16", "[320,64]", reversed(embedding(), 320));
        assertLogprobs("other_head");
    }

    @Test
    void theSameOutputEmbeddingBesideATiedOneTakesNoMemory() throws IOException {
        variant.with(HEAD, "BF16", "[320,64]", embedding());
        try (BaseModel base = variant.model().base();
                BaseModel golden = Logprobs.GOLDEN.base()) {
            assertThat(base.weights().arrays().get(2))
                    .isSameAs(base.weights().arrays().get(0));
            assertThat(Logprobs.of(new Policy(base, null))).isDeepEqualTo(Logprobs.of(new Policy(golden, null)));
        }
    }

    @Test
    void aTiedEmbeddingMayBeStoredByTheOutputsName() throws IOException {
        variant.weights(header -> header.replace(EMBEDDING, HEAD));
        assertSameAsGolden();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7})
    void weightsThatBeginAtAnyByteAreRead(int blanks) throws IOException {
        variant.weights(header -> header + " ".repeat(blanks));
        assertSameAsGolden();
    }

    @ParameterizedTest
    @CsvSource({"F8_E4M3, 3", "I64, 16", "BOOL, 2", "U8, 2", "F4, 1", "C64, 16", "TERNARY_7, 5"})
    void aTensorNobodyAsksForIsIgnoredWhateverItsType(String dtype, int length) throws IOException {
        variant.with("model.rotary_emb.something", dtype, "[2]", new byte[length]);
        assertSameAsGolden();
    }

    @Test
    void aMergedModelKeepsSuchATensor() throws IOException {
        variant.with("quantiles", "F8_E4M3", "[3]", new byte[] {1, 2, 3});
        Path merged = parent.resolve("merged");
        java.nio.file.Files.createDirectory(merged);
        MergedModel.open(variant.folder(), Logprobs.resource("/adapters/q_v_default"), true)
                .writeWeights(merged, Long.MAX_VALUE);
        SafetensorsFile file = SafetensorsFile.open(merged.resolve("model.safetensors"));
        ByteBuffer kept = file.map(file.tensor("quantiles"));
        assertThat(file.tensor("quantiles").dtype()).isEqualTo("F8_E4M3");
        assertThat(new byte[] {kept.get(), kept.get(), kept.get()}).containsExactly(1, 2, 3);
    }

    @Test
    void aMergedModelSaysWhetherItsOutputIsTied() throws IOException {
        Path adapter = Logprobs.resource("/adapters/q_v_default");
        assertThat(MergedModel.open(variant.folder(), adapter, true).untiesEmbedding())
                .isFalse();
        variant.with(HEAD, "BF16", "[320,64]", reversed(embedding(), 320));
        assertThat(MergedModel.open(variant.folder(), adapter, true).untiesEmbedding())
                .isTrue();
    }

    @Test
    void whatAFolderLacksIsFoundWithoutReadingItsWeights() throws IOException {
        BaseModel.check(variant.folder());
        variant.weights(header -> header.replace("layers.2.mlp.up_proj", "layers.7.mlp.up_proj"));
        assertRefused("tensor model.layers.2.mlp.up_proj.weight is missing");
        variant.weights(header -> header.replace("[320,64]", "[64,320]"));
        assertRefused("tensor model.embed_tokens.weight: shape must be [320, 64], was [64, 320]");
        variant.weights(header -> header.replace("\"BF16\",\"shape\":[64]", "\"I16\",\"shape\":[64]"));
        assertRefused("dtype must be F32, BF16 or F16, was I16");
    }

    @Test
    void anUntiedModelWithoutOutputEmbeddingSaysWhatToWrite() throws IOException {
        variant.config(config -> config.put("tie_word_embeddings", false));
        assertRefused("tensor lm_head.weight is missing; a model whose output is its input embedding says"
                + " \"tie_word_embeddings\": true in config.json");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> BaseModel.check(variant.folder()))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining(message);
        assertThatThrownBy(() -> variant.model().base()).hasMessageContaining(message);
    }

    private void assertLogprobs(String tensor) {
        try (BaseModel base = variant.model().base()) {
            Logprobs.assertEqual(
                    Logprobs.of(new Policy(base, null)),
                    Logprobs.resource("/bases/expected.safetensors"),
                    tensor,
                    1e-4);
        }
    }

    private void assertSameAsGolden() {
        try (BaseModel base = variant.model().base();
                BaseModel golden = Logprobs.GOLDEN.base()) {
            assertThat(Logprobs.of(new Policy(base, null))).isDeepEqualTo(Logprobs.of(new Policy(golden, null)));
        }
    }

    private static byte[] embedding() {
        SafetensorsFile file = SafetensorsFile.open(Logprobs.GOLDEN.folder().resolve("model.safetensors"));
        byte[] bytes = new byte[(int) file.tensor(EMBEDDING).length()];
        file.map(file.tensor(EMBEDDING)).get(bytes);
        return bytes;
    }

    private static byte[] reversed(byte[] matrix, int rows) {
        byte[] reversed = new byte[matrix.length];
        int width = matrix.length / rows;
        for (int row = 0; row < rows; row++) {
            System.arraycopy(matrix, row * width, reversed, (rows - 1 - row) * width, width);
        }
        return reversed;
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }
}
