package dev.tina.trainer.job;

import java.util.UUID;

/** There is no job of that id. */
public final class NoSuchJob extends RuntimeException {

    private final UUID id;

    private final String field;

    public NoSuchJob(UUID id) {
        this("id", id);
    }

    /** @param field where the id stood */
    public NoSuchJob(String field, UUID id) {
        super("there is no job " + id);
        this.field = field;
        this.id = id;
    }

    public String field() {
        return field;
    }

    public UUID id() {
        return id;
    }
}
