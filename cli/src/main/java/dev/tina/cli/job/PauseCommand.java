package dev.tina.cli.job;

import picocli.CommandLine.Command;

/** Pauses a job. */
@Command(name = "pause", description = "Pauses a job at the end of the step that runs; ./tina resume goes on.")
public final class PauseCommand extends SteeringCommand {

    public PauseCommand() {
        super("pause");
    }
}
