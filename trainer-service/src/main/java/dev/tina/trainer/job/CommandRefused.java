package dev.tina.trainer.job;

import dev.tina.contracts.JobState;
import java.util.Locale;

/** A command that the job's state does not allow. */
public final class CommandRefused extends RuntimeException {

    private final JobState state;

    public CommandRefused(Job job, Command command, String why) {
        super("cannot " + command.name().toLowerCase(Locale.ROOT) + " job " + job.id() + ": " + why);
        this.state = job.state();
    }

    public JobState state() {
        return state;
    }
}
