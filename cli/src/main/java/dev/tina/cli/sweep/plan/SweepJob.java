package dev.tina.cli.sweep.plan;

import dev.tina.common.Sha256;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One job of a sweep.
 *
 * @param label for people: the values of the axes and the seed
 * @param request body of the request that makes the job, as JSON with sorted keys
 */
public record SweepJob(String label, long seed, String request) {

    /** Writes what {@link #request} holds. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** Tells it from every other: the request's SHA-256. */
    public String key() {
        return Sha256.of(request);
    }
}
