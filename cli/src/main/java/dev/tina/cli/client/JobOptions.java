package dev.tina.cli.client;

import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The job a command is about, and the system that knows it. */
public final class JobOptions {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Parameters(paramLabel = "JOB", description = "The job's id.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private UUID job;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    public String id() {
        return job.toString();
    }

    /** Throws {@link CommandFailure} where no gateway was given and no system runs. */
    public JobRecords records() throws IOException {
        return new JobRecords(system.http(PATIENCE), job.toString());
    }
}
