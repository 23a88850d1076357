package dev.tina.trainer.job;

import java.util.UUID;

/** There is no job of that id. */
public final class NoSuchJob extends RuntimeException {

    private final UUID id;

    public NoSuchJob(UUID id) {
        super("there is no job " + id);
        this.id = id;
    }

    public UUID id() {
        return id;
    }
}
