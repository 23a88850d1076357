package dev.tina.trainer.job;

import dev.tina.contracts.JobState;
import java.util.Locale;

/** A command that the job's state does not allow. */
public final class CommandRefused extends RuntimeException {

    private final JobState state;

    public CommandRefused(Job job, Command command, String why) {
        this(job, command.name().toLowerCase(Locale.ROOT), why);
    }

    /** @param what is refused, as a verb */
    public CommandRefused(Job job, String what, String why) {
        super("cannot " + what + " job " + job.id() + ": " + why);
        this.state = job.state();
    }

    public JobState state() {
        return state;
    }
}
