package dev.tina.cli.job;

import picocli.CommandLine.Command;

/** Resumes a job. */
@Command(name = "resume", description = "Goes on with a job that is paused.")
public final class ResumeCommand extends SteeringCommand {

    public ResumeCommand() {
        super("resume");
    }
}
