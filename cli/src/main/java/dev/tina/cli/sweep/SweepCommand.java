package dev.tina.cli.sweep;

import dev.tina.cli.client.SilenceOption;
import dev.tina.cli.client.SweepApi;
import dev.tina.cli.client.SystemOption;
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
import dev.tina.supervisor.command.StartedSystem;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains by a recipe many times with keys that differ, and puts the results side by side. */
@Command(
        name = "sweep",
        description = {
            "Creates a job for each combination of values and seed in FILE, follows them, and ends with one table.",
            "Started again with the same output folder it goes on where it was, and makes no job twice.",
            "Uses the system that runs on the data folder; starts one for the sweep where none does."
        })
public final class SweepCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

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

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

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
            Optional<URI> running = system.running();
            return running.isPresent()
                    ? sweep(running.get(), sweep, settings, folder)
                    : sweepOnOwnSystem(sweep, settings, folder);
        }
    }

    private int sweepOnOwnSystem(Sweep sweep, List<Setting> settings, SweepFolder folder)
            throws IOException, InterruptedException {
        var options = StartedSystem.Options.of(system.folder(), system.folder(), null, false);
        try (var started = StartedSystem.start(options, this::say)) {
            return sweep(started.gateway(), sweep, settings, folder);
        }
    }

    private int sweep(URI gateway, Sweep sweep, List<Setting> settings, SweepFolder folder)
            throws IOException, InterruptedException {
        List<SweepJob> cells =
                settings.stream().flatMap(each -> each.cells().stream()).toList();
        say("%d jobs, %d at a time, at %s; results in %s".formatted(cells.size(), parallel, gateway, folder.path()));
        SweepLine line = new SweepLine(spec.commandLine().getOut(), onTerminal());
        SweepApi api = new SweepApi(system.http(gateway, PATIENCE));
        SweepRun run = new SweepRun(api, SweepState.in(folder.path()), Polling.usual(silence.limit()), line);
        Map<String, JobOutcome> outcomes;
        try {
            outcomes = run.run(cells, parallel);
        } finally {
            line.end();
        }
        return report(sweep, rows(settings, outcomes), folder);
    }

    private int report(Sweep sweep, List<SettingResult> rows, SweepFolder folder) throws IOException {
        SweepTable table = new SweepTable(sweep.axes().stream().map(Axis::name).toList(), rows);
        folder.write(table, sweep, rows);
        say("");
        table.text().forEach(this::say);
        boolean allWell = rows.stream().allMatch(row -> row.troubles().isEmpty());
        return allWell ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static List<SettingResult> rows(List<Setting> settings, Map<String, JobOutcome> outcomes) {
        return settings.stream()
                .map(setting -> new SettingResult(
                        setting.values(),
                        setting.cells().stream()
                                .flatMap(cell -> Optional.ofNullable(outcomes.get(cell.key())).stream())
                                .toList()))
                .toList();
    }

    private static boolean onTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
