package dev.tina.cli.data;

import dev.tina.cli.data.DatasetView.Found;
import dev.tina.supervisor.CommandFailure;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.overlap.OverlapRule;
import dev.tina.tasks.overlap.Overlaps;
import dev.tina.tasks.source.TaskSets;
import dev.tina.terminal.CommandOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
                    "As in recipes: a file such as problems.csv, folder:PATH, hf:organisation/name, tiny/train and the like.")
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
        if (show < 0) {
            throw console.misuse("--show must be at least 0, was " + show);
        }
        try {
            DatasetView view = view(TaskSets.open(name));
            console.result(view, view::lines);
        } catch (TaskSetException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
        return CommandLine.ExitCode.OK;
    }

    private DatasetView view(TaskSet tasks) {
        List<Found> overlaps = new ArrayList<>();
        overlaps.add(Found.of(null, Overlaps.within(tasks, OverlapRule.USUAL), show));
        for (String benchmark : against) {
            overlaps.add(
                    Found.of(benchmark, Overlaps.between(tasks, TaskSets.open(benchmark), OverlapRule.USUAL), show));
        }
        return DatasetView.of(tasks, overlaps, show);
    }
}
