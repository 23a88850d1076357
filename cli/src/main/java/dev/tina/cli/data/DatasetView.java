package dev.tina.cli.data;

import dev.tina.tasks.LoadReport;
import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.Turn;
import dev.tina.tasks.overlap.Overlap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a task set holds.
 *
 * @param tasks how many
 * @param rows they were read from
 * @param sha256 over ids, problems, answers and earlier turns
 * @param revision the commit of the data set's repository; null if it has none
 * @param broken how many rows cannot be used
 * @param brokenRows the first of those, each with its place and what is wrong
 * @param conversations how many tasks bring turns before their problem
 * @param systemMessages how many of those bring a system message
 * @param dropped how many tasks were left out since, by reason
 * @param examples the first tasks
 * @param overlaps problems that stand in an earlier task, then those that stand in each set it was held against
 */
record DatasetView(
        String name,
        int tasks,
        long rows,
        String sha256,
        @Nullable String revision,
        long broken,
        List<String> brokenRows,
        long conversations,
        long systemMessages,
        Map<String, Long> dropped,
        List<Task> examples,
        List<Found> overlaps) {

    /**
     * Problems that stand elsewhere too.
     *
     * @param against the other set's name; null for the set itself
     * @param examples the first of them
     */
    record Found(@Nullable String against, int count, List<Overlap> examples) {

        static Found of(@Nullable String against, List<Overlap> all, int shown) {
            return new Found(against, all.size(), first(all, shown));
        }

        private void addTo(List<String> lines) {
            lines.add(count
                    + (against == null
                            ? " problems that an earlier task has too"
                            : " problems that stand in " + against));
            for (Overlap overlap : examples) {
                lines.add(String.format(
                        Locale.ROOT,
                        "  %s is like %s (%s, %.0f %%)",
                        overlap.taskId(),
                        overlap.otherId(),
                        overlap.kind().words(),
                        100 * overlap.share()));
            }
        }
    }

    /** @param shown how many examples of each */
    static DatasetView of(TaskSet set, List<Found> overlaps, int shown) {
        LoadReport report = set.report();
        List<Task> conversations =
                set.tasks().stream().filter(task -> !task.earlier().isEmpty()).toList();
        return new DatasetView(
                set.name(),
                set.size(),
                report.rows(),
                set.sha256(),
                report.revision().isEmpty() ? null : report.revision(),
                report.broken(),
                first(report.examples(), shown),
                conversations.size(),
                conversations.stream()
                        .filter(task -> task.earlier().stream().anyMatch(Turn::isSystem))
                        .count(),
                report.dropped(),
                first(set.tasks(), shown),
                overlaps);
    }

    private static <T> List<T> first(List<T> all, int count) {
        return List.copyOf(all.subList(0, Math.min(count, all.size())));
    }

    /** For people. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(tasks + " tasks of " + rows + " rows, sha256 " + sha256);
        if (revision != null) {
            lines.add("commit " + revision);
        }
        lines.add(broken + " rows that cannot be used");
        brokenRows.forEach(row -> lines.add("  " + row));
        if (conversations > 0) {
            lines.add(conversations + " tasks bring turns before their problem, " + systemMessages
                    + " of them a system message");
        }
        dropped.forEach((reason, count) -> lines.add(count + " left out: " + reason));
        examples.forEach(task -> addTask(task, lines));
        overlaps.forEach(found -> found.addTo(lines));
        return lines;
    }

    private static void addTask(Task task, List<String> lines) {
        task.earlier()
                .forEach(turn -> lines.add("  " + task.id() + ", " + turn.role() + ": " + oneLine(turn.content())));
        lines.add("  " + task.id() + ": " + oneLine(task.problem()) + " -> " + oneLine(task.referenceAnswer()));
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }
}
