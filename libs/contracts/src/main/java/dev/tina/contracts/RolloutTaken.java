package dev.tina.contracts;

import dev.tina.common.Require;
import dev.tina.contracts.group.Purpose;
import java.util.UUID;

/**
 * A worker has begun to sample a group. Only attempts that were taken count: a request that finds no worker waits.
 *
 * @param attempt of the request that was taken
 * @param worker who took it
 */
public record RolloutTaken(UUID groupId, Purpose purpose, int attempt, String worker) {

    public RolloutTaken {
        Require.that(attempt >= 1, "attempt", attempt, "at least 1");
    }
}
