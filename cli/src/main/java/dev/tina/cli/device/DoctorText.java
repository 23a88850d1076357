package dev.tina.cli.device;

import dev.tina.doctor.engine.KernelFigure;
import dev.tina.limit.ProductRates;
import dev.tina.terminal.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows what the doctor found as tables. */
final class DoctorText {

    private static final String NONE = "-";
    private static final double SMALL = 0.01;
    private static final int DECIMALS = 7;

    private DoctorText() {}

    static List<String> lines(DoctorDocument document) {
        List<String> lines = new ArrayList<>(checks(document.checks()));
        if (document.figures() != null) {
            lines.add("");
            lines.addAll(figures(document.figures(), document.model()));
        }
        lines.add("");
        lines.addAll(verdict(document));
        return lines;
    }

    private static List<String> checks(List<DoctorDocument.Line> checks) {
        Table table = Table.of("check", "of", "verdict", "difference", "allowed", "");
        for (DoctorDocument.Line line : checks) {
            table.add(
                    line.check(),
                    line.subject(),
                    line.verdict(),
                    number(line.bound() == null ? null : line.difference()),
                    number(line.bound()),
                    remark(line));
        }
        return table.lines();
    }

    private static String remark(DoctorDocument.Line line) {
        if (line.unit() != null) {
            return line.unit();
        }
        return line.verdict().equals("fail") ? "see below" : line.text();
    }

    private static String number(@Nullable Double value) {
        if (value == null) {
            return NONE;
        }
        return value != 0 && value < SMALL
                ? decimal("%.1e", value)
                : BigDecimal.valueOf(value)
                        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static List<String> figures(DoctorFigures figures, String model) {
        List<String> lines = new ArrayList<>();
        Table speeds =
                Table.of("speed of " + model, "P x G x N", "tokens/s", "seconds", "share of what the device could do");
        for (DoctorFigures.Speed speed : figures.speeds()) {
            speeds.add(
                    speed.work(),
                    speed.shape(),
                    decimal("%.0f", speed.tokensPerSecond()),
                    decimal("%.2f", speed.seconds()),
                    decimal("%.3f", speed.shareOfLimit()) + " of " + speed.bound());
        }
        lines.addAll(speeds.lines());
        lines.add("");
        lines.addAll(kernels(figures.kernels()));
        lines.add("");
        lines.addAll(limits(figures));
        return lines;
    }

    private static List<String> kernels(List<KernelFigure> kernels) {
        Table table = Table.of("matrix", "outputs x inputs", "GFLOP/s of 64 rows", "kernel taken");
        for (KernelFigure kernel : kernels) {
            table.add(kernel.matrix(), kernel.shape(), rates(kernel.gigaflops()), kernel.taken());
        }
        return table.lines();
    }

    private static String rates(Map<String, Double> gigaflops) {
        return gigaflops.entrySet().stream()
                .map(rate -> rate.getKey() + " " + decimal("%.1f", rate.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static List<String> limits(DoctorFigures figures) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, ProductRates> rates : figures.limits().products().entrySet()) {
            ProductRates of = rates.getValue();
            lines.add("products in " + rates.getKey() + ": " + gigaflops(of.best()) + " GFLOP/s (64 rows: "
                    + gigaflops(Math.max(of.thin(), of.packedThin())) + ")");
        }
        lines.add("memory read at " + decimal("%.1f", figures.limits().bytesPerSecond() / 1e9)
                + " GB/s; this process holds " + decimal("%.2f", figures.residentBytes() / 1e9)
                + " GB of main memory after all that");
        return lines;
    }

    private static List<String> verdict(DoctorDocument document) {
        List<String> lines = new ArrayList<>();
        List<DoctorDocument.Line> failed = document.checks().stream()
                .filter(line -> line.verdict().equals("fail"))
                .toList();
        long passed = document.checks().stream()
                .filter(line -> line.verdict().equals("pass"))
                .count();
        long skipped = document.checks().size() - failed.size() - passed;
        lines.add(document.device() + ", " + document.precision() + ": " + passed + " checks passed, " + failed.size()
                + " failed, " + skipped + " skipped");
        failed.forEach(line -> lines.add("  " + line.check() + " of " + line.subject() + ": " + line.text()));
        return lines;
    }

    private static String gigaflops(double flops) {
        return decimal("%.0f", flops / 1e9);
    }

    private static String decimal(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
