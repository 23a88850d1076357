package dev.tina.benchmarks.performance;

import dev.tina.benchmarks.anchor.AnchorOutcome;
import dev.tina.benchmarks.anchor.AnchorResult;
import dev.tina.limit.ProductRates;
import dev.tina.limit.Roofline;
import dev.tina.policy.weights.Precision;
import dev.tina.terminal.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows what was found as tables. */
final class PerformanceText {

    private static final String NONE = "-";

    private final boolean markdown;

    /** @param markdown whether tables are Markdown's; for a terminal otherwise */
    PerformanceText(boolean markdown) {
        this.markdown = markdown;
    }

    List<String> of(PerformanceDocument document) {
        List<String> lines = new ArrayList<>();
        lines.add(document.date() + ", " + document.processor() + ", cores used: " + document.cores());
        lines.add(document.model() + ", adapter of rank 32 where a row says no other; " + document.prompts());
        lines.add("");
        lines.addAll(roofline(document.roofline()));
        if (!document.rows().isEmpty()) {
            lines.add("");
            lines.addAll(rows(document.rows()));
        }
        for (GrowthTable growth : document.growth()) {
            lines.add("");
            lines.addAll(growth(growth));
        }
        return lines;
    }

    private List<String> roofline(Roofline roofline) {
        Table table = Table.of("GFLOP/s of products", "large", "large, packed", "64 rows", "64 rows, packed");
        for (Map.Entry<Precision, ProductRates> of : sorted(roofline)) {
            ProductRates rates = of.getValue();
            table.add(
                    type(of.getKey()),
                    Figures.gigaflops(rates.large()),
                    Figures.gigaflops(rates.packedLarge()),
                    Figures.gigaflops(rates.thin()),
                    Figures.gigaflops(rates.packedThin()));
        }
        List<String> lines = new ArrayList<>(lines(table));
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "reading %.1f GB of memory: %.1f GB/s",
                roofline.readBytes() / 1e9,
                roofline.bytesPerSecond() / 1e9));
        return lines;
    }

    private static List<Map.Entry<Precision, ProductRates>> sorted(Roofline roofline) {
        return roofline.products().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    private List<String> rows(List<TableRow> rows) {
        Table table = Table.of(
                "row", "P x G x N", "type", "ours", "cores", "memory", "share", "anchor", "theirs", "memory", "ratio");
        for (TableRow row : rows) {
            List<String> ours = ours(row);
            if (row.anchors().isEmpty()) {
                table.add(joined(ours, List.of(NONE, NONE, NONE, NONE)));
            }
            for (AnchorOutcome anchor : row.anchors()) {
                table.add(joined(ours, theirs(row, anchor)));
                ours = List.of("", "", "", "", "", "", "");
            }
        }
        return lines(table);
    }

    private static List<String> ours(TableRow row) {
        List<String> cells = new ArrayList<>(List.of(row.row(), row.what(), type(row.precision())));
        cells.addAll(figures(row.ours(), row.isStep()));
        return cells;
    }

    /** Speed, cores, memory, share of the limit; or why there are none. */
    private static List<String> figures(OurOutcome outcome, boolean isStep) {
        OurResult result = outcome.result();
        return result == null
                ? List.of("failed: " + outcome.failure(), NONE, NONE, NONE)
                : List.of(
                        Figures.ours(result, isStep),
                        Figures.cores(result),
                        Figures.memory(result.peakBytes()),
                        Figures.share(result));
    }

    private static List<String> theirs(TableRow row, AnchorOutcome anchor) {
        AnchorResult result = anchor.result();
        if (result == null) {
            return List.of(anchor.system(), anchor.reason(), NONE, NONE);
        }
        return List.of(
                anchor.system(),
                Figures.theirs(result, row.isStep()),
                Figures.memory(result.peakBytes()),
                ratio(row.ours().result(), result, row.isStep()));
    }

    private static String ratio(@Nullable OurResult ours, AnchorResult theirs, boolean isStep) {
        return ours == null ? NONE : Figures.ratio(ours, theirs, isStep);
    }

    private List<String> growth(GrowthTable growth) {
        boolean along = growth.alongCompletions();
        List<String> heads = new ArrayList<>(List.of(growth.growth(), "ours", "cores", "memory", "share"));
        if (along) {
            heads.add("tokens/s since the row above");
        }
        Table table = Table.of(heads);
        for (int i = 0; i < growth.points().size(); i++) {
            GrowthTable.Point point = growth.points().get(i);
            List<String> cells = new ArrayList<>(List.of(Integer.toString(point.at())));
            cells.addAll(figures(point.outcome(), growth.isStep()));
            if (along) {
                cells.add(i == 0 ? NONE : since(growth.rateSince(i)));
            }
            table.add(cells);
        }
        List<String> lines = new ArrayList<>(List.of(growth.what() + ", " + type(growth.precision()) + ":", ""));
        lines.addAll(lines(table));
        return lines;
    }

    private static String since(double rate) {
        return Double.isNaN(rate) ? NONE : Figures.rate(rate);
    }

    private List<String> lines(Table table) {
        return markdown ? table.markdown() : table.lines();
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static String type(Precision precision) {
        return precision.name().toLowerCase(Locale.ROOT);
    }
}
