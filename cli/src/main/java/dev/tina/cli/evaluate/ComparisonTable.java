package dev.tina.cli.evaluate;

import dev.tina.cli.client.EvaluationAnswers.Compared;
import dev.tina.cli.client.EvaluationAnswers.Figure;
import dev.tina.cli.text.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** ComparisonRows, a column for each benchmark, the mean over those that all rows have, and what the marks mean. */
record ComparisonTable(List<ComparisonRow> rows, List<Difference> differences) {

    /** A row against the first on a benchmark. */
    record Difference(String benchmark, String row, String first, Compared compared) {

        String text() {
            return String.format(
                    Locale.ROOT,
                    "%s: %s less %s: %s points on %d tasks, p %s, corrected %s%s",
                    benchmark,
                    row,
                    first,
                    Shares.difference(compared.against().difference()),
                    compared.against().tasks(),
                    chance(compared.against().p()),
                    chance(compared.pHolm()),
                    compared.differs() ? "" : ": may be chance");
        }

        private static String chance(double p) {
            return p < 0.001 ? "below 0.001" : String.format(Locale.ROOT, "%.3f", p);
        }
    }

    List<String> benchmarks() {
        return rows.stream()
                .flatMap(row -> row.cells().keySet().stream())
                .distinct()
                .toList();
    }

    /** Those every row with figures has. */
    List<String> shared() {
        return benchmarks().stream()
                .filter(name -> rows.stream()
                        .allMatch(row -> row.cells().isEmpty() || row.cells().containsKey(name)))
                .toList();
    }

    /** [column] label, one text a benchmark, the mean, the number of the mark. */
    List<String> texts(ComparisonRow row) {
        List<String> texts = new ArrayList<>(List.of(row.label()));
        for (String benchmark : benchmarks()) {
            ComparisonRow.Cell cell = row.cells().get(benchmark);
            texts.add(cell == null ? "-" : cell.text());
        }
        texts.add(mean(row));
        texts.add(Integer.toString(marks().indexOf(row.mark()) + 1));
        return texts;
    }

    private String mean(ComparisonRow row) {
        Figure published = row.published();
        if (row.cells().isEmpty() && published != null) {
            return "as published "
                    + new ComparisonRow.Cell(published.value(), published.deviation(), null, null).text();
        }
        return row.mean(shared()).orElse("-");
    }

    List<String> head() {
        List<String> head = new ArrayList<>(List.of("model"));
        head.addAll(benchmarks());
        head.add("mean");
        head.add("mark");
        return head;
    }

    List<String> marks() {
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

    List<String> lines() {
        List<List<String>> cells = new ArrayList<>(List.of(head()));
        rows.forEach(row -> cells.add(texts(row)));
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < head().size(); column++) {
            int at = column;
            widths.add(
                    cells.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
        }
        List<String> lines = new ArrayList<>();
        cells.forEach(row -> lines.add(padded(row, widths)));
        lines.add("");
        lines.addAll(notes());
        return lines;
    }

    private static String padded(List<String> row, List<Integer> widths) {
        List<String> padded = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            int width = Objects.requireNonNull(widths.get(column));
            padded.add(row.get(column) + " ".repeat(width - row.get(column).length()));
        }
        return padded.stream().collect(Collectors.joining("  ")).stripTrailing();
    }
}
