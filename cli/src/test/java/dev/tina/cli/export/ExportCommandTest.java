package dev.tina.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import dev.tina.cli.Tina;
import dev.tina.cli.client.JobFixture;
import dev.tina.cli.client.ScriptedGateway;
import dev.tina.common.Sha256;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.forward.Policy;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportCommandTest {

    private static final Path GOLDEN = Path.of("../libs/policy/src/test/resources/golden/qwen2-tied-bf16");
    private static final Path ADAPTER = GOLDEN.resolve("adapter");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Path base = GOLDEN;

    @BeforeEach
    void baseWithMoreThanWeights() throws IOException {
        base = Files.createDirectory(folder.resolve("base"));
        for (String file : List.of("config.json", "model.safetensors")) {
            Files.copy(GOLDEN.resolve(file), base.resolve(file));
        }
        for (String file : List.of("tokenizer.json", "LICENSE", "README.md", "pytorch_model.bin")) {
            Files.writeString(base.resolve(file), "the base's " + file);
        }
    }

    @Test
    void bestAdapterIsCopiedByteForByteWithItsRecords() throws IOException {
        Path output = folder.resolve("out");
        assertThat(export(output)).isZero();
        assertThat(output.resolve("adapter_model.safetensors"))
                .hasSameBinaryContentAs(ADAPTER.resolve("adapter_model.safetensors"));
        JsonNode config = JSON.readTree(Files.readString(output.resolve("adapter_config.json")));
        assertThat(config.path("base_model_name_or_path").asString())
                .isEqualTo(base.toAbsolutePath().toString());
        assertThat(config.path("lora_alpha").asInt()).isEqualTo(16);
        assertThat(config.path("target_modules")).hasSize(7);
        assertThat(output.resolve("tokenizer.json")).hasContent("the base's tokenizer.json");
        assertThat(output.resolve("training_log.jsonl")).hasContent("""
                {"step":1,"reward":0.5,"rewards/format/mean":0.25}
                {"step":2,"reward":0.75,"rewards/format/mean":0.5}
                """);
        assertThat(output.resolve("README.md"))
                .content()
                .startsWith("---\nlibrary_name: peft\npipeline_tag: text-generation\n")
                .contains("datasets:\n- \"org/data\"\n")
                .contains("- tasks: `hf:org/data?split=train`, sha256 `" + "d".repeat(64) + "`, revision `c0ffee`")
                .contains("- code: version `1.2`\n")
                .contains("policy version 0 of 2")
                .contains("| 0 | `tiny/heldout` (8) | 4 | 62.5 % | 50.0 % to 87.5 % |");
        assertThat(output.resolve("recipe.json")).content().contains("\"rank\" : 4");
        assertThat(output.resolve("evaluations.json")).content().contains("0.875");
        assertThat(output.resolve("runs/events.out.tfevents.1767225600.tina")).exists();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void whereTheUntrainedVersionIsTheBestThatIsSaidInCapitals() throws IOException {
        Path output = folder.resolve("out");
        assertThat(export(output)).isZero();
        String sentence = "TRAINING DID NOT HELP: version 0 is the best of 2 judged. ";
        String warning = sentence + "THIS IS VERSION 0, FROM BEFORE THE TRAINING.";
        assertThat(out.toString())
                .startsWith(warning)
                .contains("policy version 0 of " + JobFixture.ID + " in " + output);
        assertThat(output.resolve("README.md")).content().contains("**" + warning + "**");
        assertThat(export(output, "--force", "--checkpoint", "last", "-o", "json"))
                .isZero();
        JsonNode result = JSON.readTree(out.toString().substring(out.toString().indexOf('{')));
        assertThat(result.path("policyVersion").asInt()).isEqualTo(2);
        assertThat(result.path("folder").asString()).isEqualTo(output.toString());
        assertThat(result.path("warning").asString()).isEqualTo(sentence + "THIS IS VERSION 2.");
    }

    @Test
    void theCardHasThePromptTheLicenceAndHowToUseIt() throws IOException {
        Path output = folder.resolve("out");
        assertThat(export(output, "--license", "apache-2.0")).isZero();
        assertThat(output.resolve("README.md"))
                .content()
                .contains("license: \"apache-2.0\"\n")
                .contains("\"content\" : \"{problem}\"")
                .contains("AutoPeftModelForCausalLM.from_pretrained(\"FOLDER\", dtype=\"")
                .contains("--enable-lora --max-lora-rank 8 --lora-modules tina=FOLDER")
                .contains("convert_lora_to_gguf.py FOLDER")
                .contains("./tina push FOLDER --repo ORGANISATION/NAME");
        assertThat(export(folder.resolve("other"), "--license", "apache2")).isEqualTo(2);
        assertThat(err.toString()).contains("such as apache-2.0 or other, was apache2");
    }

    @Test
    void mergedFolderGivesTheLogprobsOfBaseAndAdapter() throws IOException {
        Path output = folder.resolve("out");
        assertThat(export(output, "--merged", "--dtype", "float32")).isZero();
        List<int[]> ids = List.of(new int[] {3, 14, 15, 9, 2, 6}, new int[] {5, 3, 5});
        try (BaseModel untrained = BaseModel.load(base, Device.cpu(), Precision.FLOAT32);
                LoraAdapter adapter = LoraAdapter.load(untrained, ADAPTER);
                BaseModel merged = BaseModel.load(output, Device.cpu(), Precision.FLOAT32)) {
            float[][] expected = new Policy(untrained, adapter).logprobs(ids, 1);
            float[][] found = new Policy(merged, null).logprobs(ids, 1);
            for (int i = 0; i < expected.length; i++) {
                for (int t = 0; t < expected[i].length; t++) {
                    assertThat(Math.abs(found[i][t] - expected[i][t])).isLessThan(1e-4f);
                }
            }
        }
        assertThat(output.resolve("config.json")).content().contains("\"float32\"");
        assertThat(output.resolve("tokenizer.json")).hasContent("the base's tokenizer.json");
        assertThat(output.resolve("LICENSE")).hasContent("the base's LICENSE");
        assertThat(output.resolve("pytorch_model.bin")).doesNotExist();
        assertThat(output.resolve("README.md")).content().contains("library_name: transformers");
    }

    @Test
    void folderThatIsThereIsReplacedOnlyByForce() throws IOException {
        Path output = Files.createDirectories(folder.resolve("out"));
        Files.writeString(output.resolve("mine.txt"), "mine");
        assertThat(export(output)).isEqualTo(1);
        assertThat(err.toString()).contains("is there already; --force replaces it");
        assertThat(output.resolve("mine.txt")).hasContent("mine");
        assertThat(export(output, "--force")).isZero();
        assertThat(output.resolve("mine.txt")).doesNotExist();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void adapterThatIsNotTheOnePublishedIsRefusedAndNothingIsWritten() throws IOException {
        Path output = folder.resolve("out");
        try (ScriptedGateway gateway = JobFixture.gateway(base, ADAPTER, "f".repeat(64))) {
            assertThat(run(gateway, output)).isEqualTo(1);
        }
        assertThat(err.toString()).contains("was published with " + "f".repeat(64));
        assertThat(output).doesNotExist();
    }

    @Test
    void versionThatIsNotThereIsRefusedWithWhatThereIs() throws IOException {
        assertThat(export(folder.resolve("out"), "--checkpoint", "3")).isEqualTo(1);
        assertThat(err.toString()).contains("--checkpoint must be best, last or a version from 0 to 2, was 3");
    }

    @Test
    void anAdapterHasNoTypeToChoose() throws IOException {
        assertThat(export(folder.resolve("out"), "--dtype", "float32")).isEqualTo(2);
        assertThat(err.toString()).contains("--dtype is for --merged");
    }

    private int export(Path output, String... more) throws IOException {
        String sha256 = Sha256.of(ADAPTER.resolve("adapter_model.safetensors"));
        try (ScriptedGateway gateway = JobFixture.gateway(base, ADAPTER, sha256)) {
            return run(gateway, output, more);
        }
    }

    private int run(ScriptedGateway gateway, Path output, String... more) {
        CommandLine line = Tina.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return line.execute(Stream.concat(
                        Stream.of(
                                "export",
                                JobFixture.ID,
                                "--output",
                                output.toString(),
                                "--gateway",
                                gateway.address().toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** What lies beside the folder that was made. */
    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("out") && !file.endsWith("base"))
                    .toList();
        }
    }
}
