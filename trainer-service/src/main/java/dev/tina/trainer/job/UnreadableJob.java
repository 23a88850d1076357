package dev.tina.trainer.job;

import dev.tina.common.Incident;

/** A stored job is none that this version understands; whoever asks for it has done nothing wrong. */
public final class UnreadableJob extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableJob(RuntimeException cause) {
        super("the job can no longer be read: " + Incident.reason("reading it", cause), cause);
    }
}
