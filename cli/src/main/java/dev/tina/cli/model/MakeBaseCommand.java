package dev.tina.cli.model;

import dev.tina.supervisor.CommandFailure;
import dev.tina.terminal.CommandOutput;
import dev.tina.tinybase.MakeTinyBase;
import dev.tina.tinybase.measure.MeasuredShares;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the demo's base again. */
@Command(
        name = "make-base",
        description = "Makes the demo's tiny base again from its seeded corpus; at most an hour on two cores.")
public final class MakeBaseCommand implements Callable<Integer> {

    @Option(names = "--output", required = true, paramLabel = "FOLDER", description = "A folder that is not there yet.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path output;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of corpus and weights; the published base's by default.")
    private @Nullable Long seed;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    /** @param figures of the base on held-out tasks */
    private record Made(String folder, long seed, MeasuredShares figures) {}

    @Override
    public Integer call() {
        if (Files.exists(output)) {
            throw new CommandFailure("--output must not be there yet, but there is " + output.toAbsolutePath());
        }
        long chosen = seed == null ? MakeTinyBase.PUBLISHED_SEED : seed;
        MeasuredShares figures = MakeTinyBase.make(output, chosen, console::say);
        String folder = output.toAbsolutePath().normalize().toString();
        console.result(new Made(folder, chosen, figures), () -> List.of(MakeTinyBase.line(figures)));
        return CommandLine.ExitCode.OK;
    }
}
