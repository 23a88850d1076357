package dev.tina.cli.client;

import java.util.UUID;
import picocli.CommandLine.Parameters;

/** The argument that names a job. */
public final class JobArgument {

    @Parameters(paramLabel = "JOB", description = "The job's id.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private UUID job;

    public String id() {
        return job.toString();
    }
}
