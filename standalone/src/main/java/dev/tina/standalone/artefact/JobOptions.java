package dev.tina.standalone.artefact;

import dev.tina.standalone.CommandFailure;
import dev.tina.standalone.Home;
import dev.tina.standalone.demo.PatientHttp;
import dev.tina.standalone.system.DataFolder;
import dev.tina.standalone.system.StateFile;
import dev.tina.standalone.system.SystemState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The job a command is about, and the system that knows it. */
public final class JobOptions {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Parameters(paramLabel = "JOB", description = "The job's id.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private UUID job;

    @Option(
            names = "--gateway",
            paramLabel = "URL",
            description = "The system's gateway; that of the system on the data folder by default.")
    private @Nullable URI gateway;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder of the running system; .tina/data beside the script by default.")
    private @Nullable Path data;

    public String id() {
        return job.toString();
    }

    /** Throws {@link CommandFailure} where no gateway was given and no system runs. */
    public JobRecords records() throws IOException {
        return new JobRecords(new PatientHttp(address(), PATIENCE), job.toString());
    }

    private URI address() throws IOException {
        if (gateway != null) {
            return gateway;
        }
        Path folder = (data == null ? Home.find().defaultData() : data)
                .toAbsolutePath()
                .normalize();
        if (!DataFolder.isClaimed(folder)) {
            throw new CommandFailure(
                    "no system runs on " + folder + "; start it with './tina up', or name one with --gateway");
        }
        return StateFile.in(folder)
                .read()
                .map(SystemState::gateway)
                .map(URI::create)
                .orElseThrow(() -> new CommandFailure("the system on " + folder + " is not up yet"));
    }
}
