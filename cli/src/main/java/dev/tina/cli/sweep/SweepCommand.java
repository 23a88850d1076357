package dev.tina.cli.sweep;

import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.SystemOption.Gateway;
import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.WaitingClock;
import dev.tina.cli.follow.Polling;
import dev.tina.cli.follow.SilenceOption;
import dev.tina.cli.sweep.plan.Axis;
import dev.tina.cli.sweep.plan.Setting;
import dev.tina.cli.sweep.plan.Sweep;
import dev.tina.cli.sweep.plan.SweepJob;
import dev.tina.cli.sweep.plan.SweepReader;
import dev.tina.cli.sweep.result.JobOutcome;
import dev.tina.cli.sweep.result.SettingResult;
import dev.tina.cli.sweep.result.SweepTable;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.Home;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains by a recipe many times with keys that differ, and puts the results side by side. */
@Command(
        name = "sweep",
        description = {
            "Creates a job for each combination of values and seed in FILE, follows them, and ends with one table.",
            "Started again with the same output folder it goes on where it was, and makes no job twice.",
            "Uses the system that runs on the data folder; starts one for the sweep where none does."
        })
public final class SweepCommand implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Parameters(paramLabel = "FILE", description = "A sweep's file; recipes/sweeps has some.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many jobs there are at a time; 2 by default.")
    private int parallel;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Folder of the table and of what is needed to go on; .tina/sweeps/NAME by default.")
    private @Nullable Path output;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SilenceOption silence;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (parallel < 1) {
            throw new CommandFailure("--parallel must be at least 1, was " + parallel);
        }
        Path home = Home.find().root();
        Sweep sweep = SweepReader.read(file, new RecipeBook());
        List<Setting> settings = Setting.of(sweep);
        Path into = output == null ? home.resolve(".tina/sweeps").resolve(sweep.name()) : output;
        try (SweepFolder folder = SweepFolder.claim(into.toAbsolutePath().normalize())) {
            return system.use(false, console::say, gateway -> sweep(gateway, sweep, settings, folder));
        }
    }

    private int sweep(Gateway gateway, Sweep sweep, List<Setting> settings, SweepFolder folder)
            throws IOException, InterruptedException {
        List<SweepJob> jobs =
                settings.stream().flatMap(each -> each.cells().stream()).toList();
        console.say("%d jobs, %d at a time, at %s; results in %s"
                .formatted(jobs.size(), parallel, gateway.address(), folder.path()));
        SweepLine line = new SweepLine(console.out(), CommandOutput.isTerminal());
        TinaApi api = system.api(gateway.address(), Patience.JOB);
        Polling polling = new Polling(PAUSE, silence.limit(), WaitingClock.SYSTEM);
        SweepRun run = new SweepRun(api, SweepState.in(folder.path()), polling, line);
        Map<String, JobOutcome> outcomes;
        try {
            outcomes = run.run(jobs, parallel);
        } finally {
            line.end();
        }
        return report(sweep, rows(settings, outcomes), folder);
    }

    private int report(Sweep sweep, List<SettingResult> rows, SweepFolder folder) throws IOException {
        SweepTable table = new SweepTable(sweep.axes().stream().map(Axis::name).toList(), rows);
        folder.write(table, sweep, rows);
        console.result(SweepDocument.of(sweep, folder.path(), rows), () -> {
            List<String> lines = new ArrayList<>(List.of(""));
            lines.addAll(table.text());
            return lines;
        });
        boolean allWell = rows.stream().allMatch(row -> row.troubles().isEmpty());
        return allWell ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static List<SettingResult> rows(List<Setting> settings, Map<String, JobOutcome> outcomes) {
        return settings.stream()
                .map(setting -> new SettingResult(
                        setting.values(),
                        setting.cells().stream()
                                .flatMap(planned -> Optional.ofNullable(outcomes.get(planned.key())).stream())
                                .toList()))
                .toList();
    }
}
