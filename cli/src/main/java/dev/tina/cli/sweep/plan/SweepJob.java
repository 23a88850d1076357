package dev.tina.cli.sweep.plan;

import dev.tina.common.Sha256;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One job of a sweep.
 *
 * @param label for people: the values of the axes and the seed
 * @param name what the job is called: each axis with its value, and the seed
 * @param tag that all jobs of the sweep have
 * @param request body of the request that makes the job, as JSON with sorted keys
 */
public record SweepJob(String label, String name, String tag, long seed, String request) {

    /** Writes what {@link #request} holds. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** The request with the job's name and tag, which make it no other job. */
    public Map<String, @Nullable Object> namedRequest() {
        Map<String, @Nullable Object> named = JSON.readValue(request, new TypeReference<>() {});
        named.put("name", name);
        named.put("tags", List.of(tag));
        return named;
    }

    /** Tells it from every other: the request's SHA-256. */
    public String key() {
        return Sha256.of(request);
    }
}
