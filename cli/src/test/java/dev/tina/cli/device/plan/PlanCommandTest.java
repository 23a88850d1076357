package dev.tina.cli.device.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tina.cli.Tina;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest {

    /** The configuration of Qwen2.5-1.5B. */
    private static final String CONFIG = """
            {"architectures": ["Qwen2ForCausalLM"], "model_type": "qwen2", "vocab_size": 151936, "hidden_size": 1536,
             "intermediate_size": 8960, "num_hidden_layers": 28, "num_attention_heads": 12, "num_key_value_heads": 2,
             "max_position_embeddings": 32768, "hidden_act": "silu", "rms_norm_eps": 1e-6, "tie_word_embeddings": true,
             "rope_theta": 1000000.0}""";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path model;

    @BeforeEach
    void writeConfiguration() throws IOException {
        Files.writeString(model.resolve("config.json"), CONFIG);
    }

    @Test
    void partsAddUpToEachProcess() {
        JsonNode plan = plan("limr", "--device", "L40S", "--memory-share", "0.9");
        for (String process : new String[] {"trainer", "rollout"}) {
            long sum = 0;
            for (JsonNode part : plan.path(process).path("parts")) {
                sum += part.path("bytes").asLong();
            }
            assertThat(sum).isEqualTo(plan.path(process).path("bytes").asLong()).isLessThan(43_200_000_000L);
        }
        assertThat(plan.path("parameters").asLong()).isEqualTo(1_543_714_304);
        assertThat(plan.path("together").asLong())
                .isEqualTo(plan.path("trainer").path("bytes").asLong()
                        + plan.path("rollout").path("bytes").asLong());
    }

    @Test
    void lessMemoryKeepsFewerLayersAndFewerSequences() {
        JsonNode large = plan("limr", "--device", "H200", "--memory-share", "0.9");
        JsonNode small = plan("limr", "--device", "H200", "--memory", "20GB", "--memory-share", "0.9");
        assertThat(large.path("trainer").path("layersKept").asInt()).isEqualTo(28);
        assertThat(small.path("trainer").path("layersKept").asInt()).isLessThan(28);
        assertThat(small.path("rollout").path("cacheBytes").asLong())
                .isLessThan(large.path("rollout").path("cacheBytes").asLong());
    }

    @Test
    void aPlanIsReadableAndSaysWhatFits() {
        assertThat(run("plan", "limr", "--model", model.toString(), "--device", "RTX 4090", "--memory-share", "0.9"))
                .as(err::toString)
                .isZero();
        assertThat(out.toString())
                .contains(
                        "plan of limr on ", "1543.7 million parameters", "device NVIDIA GeForce RTX 4090 with 25.70 GB")
                .containsPattern("(?m)^trainer$")
                .containsPattern(" {2}base +3\\.09 GB")
                .containsPattern("micro-batch: +16384 tokens; the largest that fits: \\d+ with all layers kept");
    }

    /** 2 FLOPs a weight and sampled token at least, 4 and more a learned one, at three tenths of 362 TFLOP/s. */
    @Test
    void timeAndDollarsComeFromTheDataSheetAndSaySo() {
        JsonNode time = plan("limr", "--device", "L40S", "--memory-share", "0.9", "--rollout-precision", "bfloat16")
                .path("expected");
        double most = 0.3 * 362.05e12 / (4.0 * 1_543_714_304);
        assertThat(time.path("learnedTokensPerSecond").asDouble()).isBetween(most / 3, most);
        assertThat(time.path("sampledTokensPerSecond").asDouble()).isBetween(most / 100, 2 * most);
        assertThat(time.path("dollars").asDouble())
                .isCloseTo(2 * time.path("hours").asDouble(), within(1e-9));
        assertThat(time.path("basis").asString())
                .contains("every completion as long as lengths.completion")
                .contains("30 % of the data sheet's limits, which is assumed and was not measured");
        assertThat(plan("limr", "--memory", "64GB").has("expected")).isTrue();
        assertThat(plan("limr", "--memory", "64GB").path("expected").isNull()).isTrue();
    }

    @Test
    void whatTheDoctorMeasuredTakesThePlaceOfADataSheet() throws IOException {
        Path file = Files.writeString(model.resolve("doctor.json"), """
                {"figures": {"limits": {"flopsPerSecond": {"float32": 2e11, "bfloat16": 6e11}, "bytesPerSecond": 2e10},
                 "speeds": [{"work": "sampling", "shareOfLimit": 0.4}, {"work": "learning", "shareOfLimit": 0.5}]}}""");
        JsonNode time =
                plan("limr", "--memory", "64GB", "--measured", file.toString()).path("expected");
        double most = 0.5 * 6e11 / (4.0 * 1_543_714_304);
        assertThat(time.path("learnedTokensPerSecond").asDouble()).isBetween(most / 3, most);
        assertThat(time.path("dollars").isNull()).isTrue();
        assertThat(time.path("basis").asString()).contains("doctor.json has for sampling and learning, 0.40 and 0.50");

        Files.writeString(file, "{}");
        assertThat(run("plan", "limr", "--model", model.toString(), "--measured", file.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("--measured must be what './tina doctor -o json' printed, with figures");
    }

    @Test
    void aRecipeThatCannotFitEndsWithOneAndTheReason() {
        assertThat(run(
                        "plan",
                        "limr",
                        "--model",
                        model.toString(),
                        "--memory",
                        "8GB",
                        "--set",
                        "microBatchTokens=1000000"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("such a job is refused: microBatchTokens must be at most ");
    }

    @Test
    void wrongValuesAreRefusedByTheirOption() {
        assertThat(run("plan", "limr", "--model", model.toString(), "--device", "T1000"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("--device must be cpu, cuda: and a number, or one of L40S,")
                .contains("was T1000");
        assertThatThrownBy(() -> PlanOptions.bytes("lots"))
                .hasMessage("--memory must be a number and MB, GB, TB, MiB, GiB or TiB, such as 48GB, was lots");
    }

    @Test
    void sizesAreDecimalOrBinary() {
        assertThat(PlanOptions.bytes("48GB")).isEqualTo(48_000_000_000L);
        assertThat(PlanOptions.bytes("1.5 gib")).isEqualTo(3L << 29);
        assertThat(PlanOptions.bytes("512MiB")).isEqualTo(512L << 20);
    }

    private JsonNode plan(String... arguments) {
        out.getBuffer().setLength(0);
        String[] all = new String[arguments.length + 5];
        all[0] = "plan";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--model";
        all[arguments.length + 2] = model.toString();
        all[arguments.length + 3] = "-o";
        all[arguments.length + 4] = "json";
        assertThat(run(all)).as(err::toString).isZero();
        return JsonMapper.shared().readTree(out.toString());
    }

    private int run(String... arguments) {
        return Tina.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
