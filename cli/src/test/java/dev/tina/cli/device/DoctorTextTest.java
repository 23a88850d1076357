package dev.tina.cli.device;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import dev.tina.doctor.CheckResult;
import dev.tina.doctor.Difference;
import dev.tina.doctor.engine.KernelFigure;
import dev.tina.doctor.speed.SpeedFigure;
import dev.tina.limit.Bound;
import dev.tina.limit.Limit;
import dev.tina.limit.ProductRates;
import dev.tina.limit.Roofline;
import dev.tina.policy.weights.Precision;
import dev.tina.supervisor.Home;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoctorTextTest {

    private static final DoctorPlan PLAN = new DoctorPlan(
            "cpu", Device.cpu(), Precision.FLOAT32, Path.of("m"), new Home(Path.of("/h")), Path.of("/d"), 8080);

    private static final CheckResult LOGITS =
            CheckResult.of("logits", "qwen", new Difference(2.5e-6, 1e-4, "absolute"), "compared");

    @Test
    void aCheckHasItsDifferenceBesideWhatIsAllowed() {
        assertThat(lines(List.of(LOGITS)))
                .containsExactly(
                        "check   of    verdict  difference  allowed",
                        "logits  qwen  pass     2.5e-06     1.0e-04  absolute",
                        "",
                        "cpu, float32: 1 checks passed, 0 failed, 0 skipped");
    }

    @Test
    void aFailureIsToldInASentenceAtTheEnd() {
        CheckResult port = CheckResult.fail("port", "8080", "port 8080 is in use; stop that");
        CheckResult bytes = CheckResult.skipped("bytes", "m", "nothing was recorded");
        DoctorDocument document = DoctorDocument.of(PLAN, List.of(LOGITS, port, bytes), null);
        assertThat(document.healthy()).isFalse();
        assertThat(DoctorText.lines(document))
                .contains("cpu, float32: 1 checks passed, 1 failed, 1 skipped")
                .endsWith("  port of 8080: port 8080 is in use; stop that")
                .anyMatch(line -> line.endsWith("see below"))
                .anyMatch(line -> line.endsWith("nothing was recorded"));
    }

    @Test
    void aDifferenceKeepsTheDigitsThatMatter() {
        assertThat(lines(List.of(
                        CheckResult.of("error", "m", new Difference(1.0000023, 1.0001, "ratio"), "compared"),
                        CheckResult.of("tokens", "m", new Difference(0, 0, "tokens"), "compared"))))
                .contains(
                        "error   m   pass     1.0000023   1.0001   ratio",
                        "tokens  m   pass     0           0        tokens");
    }

    @Test
    void aDifferenceThatIsNotANumberIsAbsent() {
        DoctorDocument document = DoctorDocument.of(
                PLAN, List.of(CheckResult.of("logits", "q", new Difference(Double.NaN, 1, "nats"), "compared")), null);
        assertThat(document.checks().getFirst().difference()).isNull();
        assertThat(document.healthy()).isFalse();
    }

    @Test
    void figuresAreShownWithTheirShareOfTheLimit() {
        Roofline roofline = new Roofline(Map.of(Precision.FLOAT32, new ProductRates(2e11, 0, 1e11, 0)), 2e10, 1);
        DoctorFigures figures = DoctorFigures.of(
                roofline,
                List.of(new KernelFigure("down", "40 x 30", Map.of("PLAIN", 12.34), "PLAIN")),
                List.of(new SpeedFigure("sampling", "8 x 8 x 64", 2, 2048, new Limit(0.5, Bound.MEMORY))),
                3_000_000_000L);
        assertThat(DoctorText.lines(DoctorDocument.of(PLAN, List.of(LOGITS), figures)))
                .contains(
                        "sampling    8 x 8 x 64  2048      2.00     0.250 of memory",
                        "down    40 x 30           PLAIN 12.3          PLAIN",
                        "products in float32: 200 GFLOP/s (64 rows: 100)",
                        "memory read at 20.0 GB/s; this process holds 3.00 GB of main memory after all that");
    }

    private static List<String> lines(List<CheckResult> checks) {
        return DoctorText.lines(DoctorDocument.of(PLAN, checks, null));
    }
}
