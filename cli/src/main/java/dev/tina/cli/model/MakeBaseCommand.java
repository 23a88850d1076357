package dev.tina.cli.model;

import dev.tina.supervisor.CommandFailure;
import dev.tina.tinybase.MakeTinyBase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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

    @Override
    public Integer call() {
        if (Files.exists(output)) {
            throw new CommandFailure("--output must not be there yet, but there is " + output.toAbsolutePath());
        }
        var arguments = new ArrayList<>(List.of("--output", output.toString()));
        if (seed != null) {
            arguments.addAll(List.of("--seed", seed.toString()));
        }
        MakeTinyBase.main(arguments.toArray(String[]::new));
        return CommandLine.ExitCode.OK;
    }
}
