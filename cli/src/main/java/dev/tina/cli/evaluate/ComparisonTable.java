package dev.tina.cli.evaluate;

import dev.tina.cli.client.answer.BaselineAnswer.Figure;
import dev.tina.cli.client.answer.ComparisonAnswer.Compared;
import dev.tina.cli.client.answer.EstimatedShare;
import dev.tina.cli.text.Percent;
import dev.tina.terminal.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Models side by side: a column for each benchmark, the mean over those that all rows have, and what the marks mean. */
record ComparisonTable(List<ComparisonRow> rows, List<Difference> differences) {

    /** A row against the first on a benchmark. */
    record Difference(String benchmark, String row, String first, Compared compared) {

        String text() {
            EstimatedShare difference = compared.against().difference();
            return String.format(
                    Locale.ROOT,
                    "%s: %s less %s: %s points on %d tasks, p %s, corrected %s%s",
                    benchmark,
                    row,
                    first,
                    Percent.differenceWithInterval(difference.value(), difference.low(), difference.high()),
                    compared.against().tasks(),
                    chance(compared.against().p()),
                    chance(compared.pHolm()),
                    compared.differs() ? "" : ": may be chance");
        }

        private static String chance(double p) {
            return p < 0.001 ? "below 0.001" : String.format(Locale.ROOT, "%.3f", p);
        }
    }

    private List<String> benchmarks() {
        return rows.stream()
                .flatMap(row -> row.scores().keySet().stream())
                .distinct()
                .toList();
    }

    /** Those every row with figures has. */
    private List<String> shared() {
        return benchmarks().stream()
                .filter(name -> rows.stream()
                        .allMatch(row -> row.scores().isEmpty() || row.scores().containsKey(name)))
                .toList();
    }

    /** [column] label, one text a benchmark, the mean, the number of the mark. */
    private List<String> texts(ComparisonRow row) {
        List<String> texts = new ArrayList<>(List.of(row.label()));
        for (String benchmark : benchmarks()) {
            ComparisonRow.Score score = row.scores().get(benchmark);
            texts.add(score == null ? "-" : score.text());
        }
        texts.add(mean(row));
        texts.add(Integer.toString(marks().indexOf(row.mark()) + 1));
        return texts;
    }

    private String mean(ComparisonRow row) {
        Figure published = row.published();
        if (row.scores().isEmpty() && published != null) {
            return "as published "
                    + new ComparisonRow.Score(published.value(), published.deviation(), null, null).text();
        }
        return row.mean(shared()).orElse("-");
    }

    private List<String> head() {
        List<String> head = new ArrayList<>(List.of("model"));
        head.addAll(benchmarks());
        head.add("mean");
        head.add("mark");
        return head;
    }

    private List<String> marks() {
        return rows.stream().map(ComparisonRow::mark).distinct().toList();
    }

    /** What stands under the table. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!shared().isEmpty()) {
            notes.add("Pass@1 in per cent; the mean is over " + String.join(", ", shared()));
        }
        for (int mark = 0; mark < marks().size(); mark++) {
            notes.add((mark + 1) + ": " + marks().get(mark));
        }
        differences.forEach(difference -> notes.add(difference.text()));
        return notes;
    }

    /** The head and the rows. */
    Table table() {
        Table table = Table.of(head());
        rows.forEach(row -> table.add(texts(row)));
        return table;
    }

    /** For a terminal. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(table().lines());
        lines.add("");
        lines.addAll(notes());
        return lines;
    }
}
