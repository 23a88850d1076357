package dev.tina.trainer.job;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Several ids as one parameter of a statement: {@code any(cast(:jobs as uuid[]))}. */
public final class UuidArray {

    private UuidArray() {}

    /** As Postgres writes arrays. */
    public static String of(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
