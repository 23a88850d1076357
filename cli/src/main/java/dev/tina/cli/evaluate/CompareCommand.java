package dev.tina.cli.evaluate;

import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.answer.ComparisonAnswer.Compared;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException, InterruptedException {
        TinaApi api = system.api(Patience.JOB);
        ComparisonRows known = new ComparisonRows(api.evaluations(), api.baselines());
        List<ComparisonRow> rows = names.stream()
                .flatMap(name -> known.of(name).stream())
                .distinct()
                .toList();
        var table = new ComparisonTable(rows, differences(api, rows));
        if (html != null) {
            Files.writeString(html, ComparisonPage.of(table)); // in place, so that a pipe may be named
            console.note("written: " + html.toAbsolutePath());
        }
        console.result(ComparisonDocument.of(table), table::lines);
        return CommandLine.ExitCode.OK;
    }

    /** Of every benchmark, what the rows' evaluations show against the first row that has one. */
    private static List<ComparisonTable.Difference> differences(TinaApi api, List<ComparisonRow> rows)
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
            row.scores().forEach((benchmark, score) -> {
                if (score.evaluationId() != null) {
                    measured.computeIfAbsent(benchmark, key -> new LinkedHashMap<>())
                            .putIfAbsent(score.evaluationId(), row);
                }
            });
        }
        return measured;
    }
}
