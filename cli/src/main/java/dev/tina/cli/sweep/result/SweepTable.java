package dev.tina.cli.sweep.result;

import dev.tina.terminal.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The end of a sweep: a row for each setting. */
public final class SweepTable {

    private static final List<String> FIGURES =
            List.of("seeds", "base", "final", "best", "steps", "device-seconds", "dollars", "trouble");
    private static final List<String> NOTES = List.of(
            "Pass@1 in % on each job's own held-out tasks: of the base (policy version 0), of the last version, and of the"
                    + " best version, which is chosen on these very tasks and so looks better than it is.",
            "a (b to c): mean over the seeds and its 95 % interval, which holds both the difference between the seeds and"
                    + " the choice of the tasks.",
            "Steps are those of a job; device-seconds and dollars are those of all seeds together, evaluations included.");

    private final List<String> head;
    private final List<SettingResult> rows;

    public SweepTable(List<String> axes, List<SettingResult> rows) {
        this.head = new ArrayList<>(axes);
        this.head.addAll(FIGURES);
        this.rows = List.copyOf(rows);
    }

    /** Lines for a terminal. */
    public List<String> text() {
        List<String> lines = new ArrayList<>(table().lines());
        lines.add("");
        lines.addAll(NOTES);
        return lines;
    }

    /** Markdown. */
    public String markdown() {
        List<String> lines = new ArrayList<>(table().markdown());
        lines.add("");
        NOTES.forEach(note -> lines.add(note + "\n"));
        return String.join("\n", lines);
    }

    private Table table() {
        Table table = Table.of(head);
        for (SettingResult row : rows) {
            List<String> line = new ArrayList<>(row.values());
            line.addAll(List.of(
                    row.seeds(),
                    text(row.base()),
                    text(row.last()),
                    text(row.best()),
                    row.steps(),
                    number(row.deviceSeconds(), "%.1f"),
                    number(row.dollars(), "%.4f"),
                    row.troubles()));
            table.add(line);
        }
        return table;
    }

    private static String text(Optional<SeedMean> figure) {
        return figure.map(SeedMean::text).orElse("-");
    }

    private static String number(OptionalDouble number, String format) {
        return number.isPresent() ? String.format(Locale.ROOT, format, number.getAsDouble()) : "unknown";
    }
}
