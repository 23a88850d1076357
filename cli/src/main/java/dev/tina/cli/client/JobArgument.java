package dev.tina.cli.client;

import picocli.CommandLine.Parameters;

/** The argument that names a job. */
public final class JobArgument {

    @Parameters(
            paramLabel = "JOB",
            description = "The job's id, at least 4 characters of its start, its name, or last for the newest.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String job;

    /** The job's id; throws CommandFailure where no job is meant, or more than one. */
    public String id(TinaApi api) throws InterruptedException {
        return JobName.resolve(api.jobs(), job);
    }
}
