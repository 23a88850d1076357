package dev.tina.cli.evaluate;

import dev.tina.cli.client.EvaluationAnswers.Compared;
import dev.tina.cli.client.EvaluationApi;
import dev.tina.cli.client.SystemOption;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lays models beside each other: measured ones with intervals, published ones with their marks. */
@Command(
        name = "compare",
        description = {
            "Lays models beside each other: Pass@1 per benchmark and its mean, measured with 95 %% interval, published"
                    + " with its mark.",
            "Measured ones are compared with the first measured one on the same problems: difference, interval, p of a"
                    + " permutation test, corrected for their number (Holm)."
        })
public final class CompareCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Parameters(
            arity = "1..*",
            paramLabel = "MODEL",
            description =
                    "A published name, a model that was judged, the id of an evaluation, or a job's ID[/VERSION].")
    private List<String> names = List.of();

    @Option(names = "--html", paramLabel = "FILE", description = "Writes the table as a page, too.")
    private @Nullable Path html;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        EvaluationApi api = EvaluationApi.of(system);
        ComparisonRows known = new ComparisonRows(api.evaluations(), api.baselines());
        List<ComparisonRow> rows = names.stream()
                .flatMap(name -> known.of(name).stream())
                .distinct()
                .toList();
        var table = new ComparisonTable(rows, differences(api, rows));
        PrintWriter out = spec.commandLine().getOut();
        table.lines().forEach(out::println);
        if (html != null) {
            Files.writeString(html, ComparisonPage.of(table));
            out.println("written: " + html.toAbsolutePath());
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    /** Of every benchmark, what the rows' evaluations show against the first row that has one. */
    private static List<ComparisonTable.Difference> differences(EvaluationApi api, List<ComparisonRow> rows)
            throws InterruptedException {
        List<ComparisonTable.Difference> differences = new ArrayList<>();
        for (Map.Entry<String, Map<String, ComparisonRow>> each : measured(rows).entrySet()) {
            List<String> ids = List.copyOf(each.getValue().keySet());
            if (ids.size() > 1) {
                String first = Objects.requireNonNull(each.getValue().get(ids.getFirst()))
                        .label();
                for (Compared compared : api.compare(ids).comparisons()) {
                    ComparisonRow row = Objects.requireNonNull(each.getValue().get(compared.evaluationId()));
                    differences.add(new ComparisonTable.Difference(each.getKey(), row.label(), first, compared));
                }
            }
        }
        return differences;
    }

    /** By benchmark and evaluation. */
    private static Map<String, Map<String, ComparisonRow>> measured(List<ComparisonRow> rows) {
        Map<String, Map<String, ComparisonRow>> measured = new LinkedHashMap<>();
        for (ComparisonRow row : rows) {
            row.cells().forEach((benchmark, cell) -> {
                if (cell.evaluationId() != null) {
                    measured.computeIfAbsent(benchmark, key -> new LinkedHashMap<>())
                            .putIfAbsent(cell.evaluationId(), row);
                }
            });
        }
        return measured;
    }
}
