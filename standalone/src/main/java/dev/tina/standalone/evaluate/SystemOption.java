package dev.tina.standalone.evaluate;

import dev.tina.standalone.CommandFailure;
import dev.tina.standalone.demo.PatientHttp;
import dev.tina.standalone.demo.RunningSystem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which running system is meant. */
final class SystemOption {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder of the system; .tina/data beside the script by default.")
    private @Nullable Path data;

    @Option(names = "--against", paramLabel = "URL", description = "Uses the system behind this gateway.")
    private @Nullable URI against;

    /** Its evaluations; throws CommandFailure where no system runs. */
    EvaluationApi api() throws IOException {
        return new EvaluationApi(new PatientHttp(against == null ? running() : against, PATIENCE));
    }

    private URI running() throws IOException {
        Path folder = RunningSystem.folder(data);
        return RunningSystem.gateway(folder)
                .orElseThrow(() -> new CommandFailure("no system runs on " + folder + "; start one with ./tina up"));
    }
}
