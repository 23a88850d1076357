package dev.tina.benchmarks.performance;

import dev.tina.benchmarks.anchor.AnchorOutcome;
import dev.tina.benchmarks.anchor.AnchorPrograms;
import dev.tina.benchmarks.anchor.AnchorScript;
import dev.tina.benchmarks.measure.MeasuredKind;
import dev.tina.benchmarks.measure.MeasurementOrder;
import dev.tina.limit.Roofline;
import dev.tina.policy.weights.Precision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures rows and growth tables one after the other, an anchor right after the row that it stands beside. */
final class PerformanceRun {

    private final Measurements measurements;
    private final AnchorPrograms anchors;
    private final Roofline roofline;
    private final TableProgress progress;

    PerformanceRun(Measurements measurements, AnchorPrograms anchors, Roofline roofline, TableProgress progress) {
        this.measurements = measurements;
        this.anchors = anchors;
        this.roofline = roofline;
        this.progress = progress;
    }

    TableRow row(RowPlan row, Basis basis) throws IOException, InterruptedException {
        Precision precision = basis.model().precision();
        progress.next(row.title() + ", " + type(precision));
        OurOutcome ours = measurements.run(basis.of(row), roofline, progress::heard);
        List<AnchorOutcome> theirs = new ArrayList<>();
        for (AnchorScript script : row.anchors()) {
            progress.heard("measuring: " + script);
            theirs.add(anchors.run(script, Path.of(basis.model().folder()), row.shape(), precision, progress::heard));
        }
        return new TableRow(row.title(), row.what(), precision, row.kind() != MeasuredKind.ROLLOUT, ours, theirs);
    }

    /** @param longest larger sizes are left out */
    GrowthTable growth(GrowthPlan plan, Basis basis, int longest) throws IOException, InterruptedException {
        List<GrowthTable.Point> points = new ArrayList<>();
        for (int size : plan.sizes().stream().filter(s -> s <= longest).toList()) {
            progress.next(plan.title() + " " + size);
            points.add(new GrowthTable.Point(size, point(plan.at(size, basis), plan.processes(size))));
        }
        return new GrowthTable(
                plan.title(), plan.what(), basis.model().precision(), plan.isStep(), plan.isAlongCompletions(), points);
    }

    private OurOutcome point(MeasurementOrder order, int processes) throws IOException, InterruptedException {
        return order.runs().onSignal()
                ? measurements.together(order, processes, roofline, progress::heard)
                : measurements.run(order, roofline, progress::heard);
    }

    private static String type(Precision precision) {
        return precision.name().toLowerCase(Locale.ROOT);
    }
}
