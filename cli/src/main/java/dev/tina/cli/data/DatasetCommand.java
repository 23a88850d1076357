package dev.tina.cli.data;

import dev.tina.supervisor.CommandFailure;
import dev.tina.tasks.LoadReport;
import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.Turn;
import dev.tina.tasks.overlap.Overlap;
import dev.tina.tasks.overlap.OverlapRule;
import dev.tina.tasks.overlap.Overlaps;
import dev.tina.tasks.source.TaskSets;
import dev.tina.terminal.CommandOutput;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what a task set holds. */
@Command(
        name = "dataset",
        description = {
            "Reads a task set and tells what is in it: how many tasks, their hash, rows that cannot be used,",
            "problems that stand twice, and problems that stand in a benchmark too."
        })
public final class DatasetCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description =
                    "As in recipes: hf:organisation/name, folder:PATH, parquet:PATH, jsonl:PATH, csv:PATH and the like.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Option(
            names = "--against",
            paramLabel = "NAME",
            description = "A benchmark whose problems are looked for; may be given several times.")
    private List<String> against = List.of();

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many examples of each are shown; ${DEFAULT-VALUE} by default.")
    private int show;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() {
        PrintWriter out = console.out();
        try {
            TaskSet tasks = TaskSets.open(name);
            describe(tasks, out);
            overlaps("problems that an earlier task has too", Overlaps.within(tasks, OverlapRule.USUAL), out);
            for (String benchmark : against) {
                overlaps(
                        "problems that stand in " + benchmark,
                        Overlaps.between(tasks, TaskSets.open(benchmark), OverlapRule.USUAL),
                        out);
            }
        } catch (TaskSetException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        } finally {
            out.flush();
        }
        return CommandLine.ExitCode.OK;
    }

    private void describe(TaskSet tasks, PrintWriter out) {
        LoadReport report = tasks.report();
        out.println(tasks.size() + " tasks of " + report.rows() + " rows, sha256 " + tasks.sha256());
        if (!report.revision().isEmpty()) {
            out.println("commit " + report.revision());
        }
        out.println(report.broken() + " rows that cannot be used");
        report.examples().stream().limit(show).forEach(example -> out.println("  " + example));
        conversations(tasks, out);
        report.dropped().forEach((reason, count) -> out.println(count + " left out: " + reason));
        for (Task task : tasks.tasks().subList(0, Math.min(show, tasks.size()))) {
            task.earlier()
                    .forEach(turn ->
                            out.println("  " + task.id() + ", " + turn.role() + ": " + oneLine(turn.content())));
            out.println("  " + task.id() + ": " + oneLine(task.problem()) + " -> " + oneLine(task.referenceAnswer()));
        }
    }

    private static void conversations(TaskSet tasks, PrintWriter out) {
        long turns = count(tasks, task -> !task.earlier().isEmpty());
        if (turns > 0) {
            long system = count(tasks, task -> task.earlier().stream().anyMatch(Turn::isSystem));
            out.println(turns + " tasks bring turns before their problem, " + system + " of them a system message");
        }
    }

    private static long count(TaskSet tasks, Predicate<Task> holds) {
        return tasks.tasks().stream().filter(holds).count();
    }

    private void overlaps(String what, List<Overlap> overlaps, PrintWriter out) {
        out.println(overlaps.size() + " " + what);
        for (Overlap overlap : overlaps.subList(0, Math.min(show, overlaps.size()))) {
            out.printf(
                    Locale.ROOT,
                    "  %s is like %s (%s, %.0f %%)%n",
                    overlap.taskId(),
                    overlap.otherId(),
                    overlap.kind().words(),
                    100 * overlap.share());
        }
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }
}
