package dev.tina.benchmarks.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.benchmarks.anchor.AnchorOutcome;
import dev.tina.benchmarks.anchor.AnchorResult;
import dev.tina.limit.Bound;
import dev.tina.limit.Limit;
import dev.tina.limit.ProductRates;
import dev.tina.limit.Roofline;
import dev.tina.policy.weights.Precision;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PerformanceTextTest {

    private static final Roofline ROOFLINE = new Roofline(
            Map.of(
                    Precision.FLOAT32, new ProductRates(110e9, 130e9, 60e9, 120e9),
                    Precision.BFLOAT16, new ProductRates(900e9, 0, 300e9, 0)),
            20e9,
            1_200_000_000);

    private static final OurResult OURS = new OurResult(
            new Spread(40, 50, 80, 3), 8000, 160, 1.84, new Limit(20, Bound.PRODUCTS), 0.4, 0, 1_250_000_000);

    private static final AnchorOutcome VLLM = new AnchorOutcome("vLLM", new AnchorResult("vLLM", 200, 40, 0), "");
    private static final AnchorOutcome TRL =
            new AnchorOutcome("TRL", new AnchorResult("TRL", 60, 125, 8_600_000_000L), "");

    @Test
    void theLimitsComeFirst() {
        assertThat(text(List.of(), List.of()))
                .containsExactly(
                        "2026-01-02, A processor, cores used: 2",
                        "smollm2, adapter of rank 32 where a row says no other; problems of p.jsonl",
                        "",
                        "GFLOP/s of products  large  large, packed  64 rows  64 rows, packed",
                        "float32              110    130            60       120",
                        "bfloat16             900    -              300      -",
                        "",
                        "reading 1.2 GB of memory: 20.0 GB/s");
    }

    @Test
    void aRowHasALineForEachAnchor() {
        TableRow row = row(false, OurOutcome.of(OURS), VLLM, new AnchorOutcome("transformers", null, "not installed"));
        assertThat(lastLines(3, row))
                .containsExactly(
                        "row         P x G x N             type     ours                       cores  memory   share"
                                + "             anchor        theirs         memory  ratio",
                        "rollout-64  rollout, 8 x 8 x 128  float32  160 (100 to 200) tokens/s  1.8    1.25 GB  0.40 of"
                                + " products  vLLM          200 tokens/s   -       0.80x",
                        " ".repeat(104) + "transformers  not installed  -       -");
    }

    @Test
    void ofAStepSecondsCountAndLessIsBetter() {
        TableRow row = row(true, OurOutcome.of(OURS), TRL);
        assertThat(lastLines(1, row).getFirst())
                .contains("50.0 (40.0 to 80.0) s")
                .endsWith("TRL     125.0 s  8.60 GB  2.50x");
    }

    @Test
    void whatFailedSaysWhy() {
        TableRow row = row(false, OurOutcome.failed("not done at its deadline"), VLLM);
        assertThat(lastLines(1, row).getFirst())
                .contains("failed: not done at its deadline")
                .endsWith("200 tokens/s  -       -");
    }

    @Test
    void ratesBetweenTheEndsOfCompletionsShowHowTheyFallWithThePosition() {
        GrowthTable table = new GrowthTable(
                "completions",
                "new tokens",
                Precision.BFLOAT16,
                false,
                true,
                List.of(
                        new GrowthTable.Point(64, OurOutcome.of(OURS)),
                        new GrowthTable.Point(256, OurOutcome.of(longer())),
                        new GrowthTable.Point(1024, OurOutcome.failed("killed"))));
        assertThat(text(List.of(), List.of(table)))
                .endsWith(
                        "new tokens, bfloat16:",
                        "",
                        "completions  ours                       cores  memory   share             tokens/s since the row"
                                + " above",
                        "64           160 (100 to 200) tokens/s  1.8    1.25 GB  0.40 of products  -",
                        "256          120 tokens/s               2.0    2.00 GB  0.50 of memory    107",
                        "1024         failed: killed             -      -        -                 -");
    }

    @Test
    void markdownHasTheSameCells() {
        assertThat(new PerformanceText(true).of(document(List.of(row(false, OurOutcome.of(OURS), VLLM)), List.of())))
                .contains("| rollout-64 | rollout, 8 x 8 x 128 | float32 | 160 (100 to 200) tokens/s | 1.8 | 1.25 GB |"
                        + " 0.40 of products | vLLM | 200 tokens/s | - | 0.80x |");
    }

    private static OurResult longer() {
        return new OurResult(
                new Spread(200, 200, 200, 1), 24_000, 120, 2, new Limit(100, Bound.MEMORY), 0.5, 0, 2_000_000_000);
    }

    private static TableRow row(boolean isStep, OurOutcome ours, AnchorOutcome... anchors) {
        return new TableRow("rollout-64", "rollout, 8 x 8 x 128", Precision.FLOAT32, isStep, ours, List.of(anchors));
    }

    private static List<String> lastLines(int count, TableRow row) {
        List<String> lines = text(List.of(row), List.of());
        return lines.subList(lines.size() - count, lines.size());
    }

    private static List<String> text(List<TableRow> rows, List<GrowthTable> growth) {
        return new PerformanceText(false).of(document(rows, growth));
    }

    private static PerformanceDocument document(List<TableRow> rows, List<GrowthTable> growth) {
        return new PerformanceDocument(
                "A processor", 2, "2026-01-02", "smollm2", "problems of p.jsonl", ROOFLINE, rows, growth);
    }
}
