package dev.tina.cli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tina.cli.Tina;
import dev.tina.modelfiles.safetensors.SafetensorsFile;
import dev.tina.modelfiles.safetensors.TensorEntry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScoreCommandTest {

    /** A model of random weights with what transformers and PEFT compute for it. */
    private static final Path GOLDEN = Path.of("../libs/policy/src/test/resources/golden/qwen2-tied-bf16");

    private static final Path OTHER_GOLDEN = Path.of("../libs/policy/src/test/resources/golden/llama-3-rope-sharded");

    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Path input;
    private Path output;

    @BeforeEach
    void nameTheFiles() {
        input = folder.resolve("ids.jsonl");
        output = folder.resolve("out.jsonl");
    }

    @Test
    void logprobsOfTheBaseAreThoseOfTransformers() throws IOException {
        assertThat(scoreGolden()).as(err::toString).isZero();
        assertEqualsExpected("base.logprobs");
    }

    @Test
    void logprobsWithTheAdapterAreThoseOfPeft() throws IOException {
        assertThat(scoreGolden("--adapter", GOLDEN.resolve("adapter").toString()))
                .as(err::toString)
                .isZero();
        assertEqualsExpected("adapter.logprobs");
    }

    @Test
    void firstIdAloneHasNoLogprob() throws IOException {
        Files.writeString(input, "{\"ids\": [5]}\n{\"ids\": [5, 6]}\n");

        assertThat(score(GOLDEN)).as(err::toString).isZero();
        List<String> lines = Files.readAllLines(output);
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).isEqualTo("{\"logprobs\":[]}");
    }

    @Test
    void missingModelFolderIsNamed() throws IOException {
        Files.writeString(input, "{\"ids\": [1, 2]}\n");

        refuses(folder.resolve("nowhere"), "--model must be a folder", "nowhere");
    }

    @Test
    void modelOfAnUnknownArchitectureIsNamed() throws IOException {
        Files.writeString(input, "{\"ids\": [1, 2]}\n");
        Path model = copyOfGolden();
        Path config = model.resolve("config.json");
        Files.writeString(
                config,
                Files.readString(config)
                        .replace("Qwen2ForCausalLM", "MambaForCausalLM")
                        .replace("qwen2", "mamba"));

        refuses(model, "config.json", "mamba");
    }

    @Test
    void truncatedWeightsAreNamed() throws IOException {
        Files.writeString(input, "{\"ids\": [1, 2]}\n");
        Path model = copyOfGolden();
        Path weights = model.resolve("model.safetensors");
        byte[] whole = Files.readAllBytes(weights);
        Files.write(weights, Arrays.copyOf(whole, whole.length / 2));

        refuses(model, "model.safetensors");
    }

    @Test
    void adapterOfAnotherRankIsNamed() throws IOException {
        Files.writeString(input, "{\"ids\": [1, 2]}\n");
        Path adapter = copyOfGolden().resolve("adapter");
        Path config = adapter.resolve("adapter_config.json");
        Files.writeString(config, Files.readString(config).replaceFirst("\"r\": *[0-9]+", "\"r\": 3"));

        refuses(GOLDEN, List.of("--adapter", adapter.toString()), "adapter_model.safetensors", "rank");
    }

    @Test
    void adapterOfAnotherBaseIsNamed() throws IOException {
        Files.writeString(input, "{\"ids\": [1, 2]}\n");

        refuses(GOLDEN, List.of("--adapter", OTHER_GOLDEN.resolve("adapter").toString()), "adapter_model.safetensors");
    }

    @Test
    void idOutsideTheVocabularyIsNamedWithItsLine() throws IOException {
        Files.writeString(input, "{\"ids\": [1, 2]}\n{\"ids\": [1, 320]}\n");

        refuses(GOLDEN, "ids.jsonl, line 2: ids[1] must be between 0 and 319, was 320");
    }

    @Test
    void lineThatIsNoJsonIsNamed() throws IOException {
        Files.writeString(input, "ids: 1 2 3\n");

        refuses(GOLDEN, "ids.jsonl, line 1: is no JSON");
    }

    @Test
    void missingInputIsNamed() throws IOException {
        refuses(GOLDEN, "--input must be a file", "ids.jsonl");
    }

    private void refuses(Path model, String... says) throws IOException {
        refuses(model, List.of(), says);
    }

    /** One sentence, and nothing left behind. */
    private void refuses(Path model, List<String> more, String... says) throws IOException {
        assertThat(score(model, more.toArray(String[]::new))).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("tina: ")
                .contains(says);
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .doesNotContain("out.jsonl", "out.jsonl.partial");
        }
    }

    private int scoreGolden(String... more) throws IOException {
        writeGoldenRows();
        return score(GOLDEN, more);
    }

    private int score(Path model, String... more) {
        var arguments = new ArrayList<>(List.of("score", "--device", "cpu", "--model", model.toString()));
        arguments.addAll(List.of("--input", input.toString(), "--output", output.toString()));
        arguments.addAll(List.of(more));
        PrintWriter quiet = new PrintWriter(err);
        return Tina.commandLine().setOut(quiet).setErr(quiet).execute(arguments.toArray(String[]::new));
    }

    private static SafetensorsFile expected() {
        return SafetensorsFile.open(GOLDEN.resolve("expected.safetensors"));
    }

    /** The rows without their padding. */
    private void writeGoldenRows() throws IOException {
        TensorEntry shape = expected().tensor("input_ids");
        int columns = shape.shape().getLast().intValue();
        IntBuffer ids = ints("input_ids");
        IntBuffer mask = ints("attention_mask");
        var lines = new ArrayList<String>();
        for (int row = 0; row < shape.shape().getFirst(); row++) {
            var line = new StringJoiner(",", "{\"ids\": [", "]}");
            for (int t = 0; t < columns && mask.get(row * columns + t) == 1; t++) {
                line.add(Integer.toString(ids.get(row * columns + t)));
            }
            lines.add(line.toString());
        }
        Files.write(input, lines);
    }

    private static IntBuffer ints(String tensor) {
        SafetensorsFile file = expected();
        return file.map(file.tensor(tensor)).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }

    private void assertEqualsExpected(String tensor) throws IOException {
        SafetensorsFile file = expected();
        TensorEntry entry = file.tensor(tensor);
        float[] wanted = file.floats(entry); // [B, T - 1]
        int columns = entry.shape().getLast().intValue();
        List<String> lines = Files.readAllLines(output);
        assertThat(lines).hasSize(entry.shape().getFirst().intValue());
        for (int row = 0; row < lines.size(); row++) {
            JsonNode logprobs = JsonMapper.shared().readTree(lines.get(row)).path("logprobs");
            assertThat(logprobs.size()).isPositive();
            for (int t = 0; t < logprobs.size(); t++) {
                assertThat(logprobs.get(t).floatValue()).isCloseTo(wanted[row * columns + t], within(1e-4f));
            }
        }
    }

    private Path copyOfGolden() throws IOException {
        Path copy = folder.resolve("model");
        Files.createDirectories(copy.resolve("adapter"));
        for (String file : List.of(
                "config.json",
                "model.safetensors",
                "adapter/adapter_config.json",
                "adapter/adapter_model.safetensors")) {
            Files.copy(GOLDEN.resolve(file), copy.resolve(file));
        }
        return copy;
    }
}
