package dev.tina.cli.job;

import picocli.CommandLine.Command;

/** Cancels a job. */
@Command(name = "cancel", description = "Ends a job for good at the end of the step that runs; what it has made stays.")
public final class CancelCommand extends SteeringCommand {

    public CancelCommand() {
        super("cancel");
    }
}
