package dev.tina.trainer.api;

import java.util.UUID;

/** There is no job of that id. */
final class NoSuchJob extends RuntimeException {

    private final UUID id;

    NoSuchJob(UUID id) {
        super("there is no job " + id);
        this.id = id;
    }

    UUID id() {
        return id;
    }
}
