package dev.tina.trainer.request;

import dev.tina.common.InvalidInput;
import dev.tina.common.Require;
import dev.tina.json.StrictJson;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Which job each request with a key of its own has made, for good, in Postgres. */
final class RequestKeys {

    /** The header that carries the key. */
    static final String HEADER = "Idempotency-Key";

    private static final String ALLOWED = "1 to 255 visible characters";

    private final JdbcClient jdbc;

    RequestKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The job that a request with this key and this body has made; bodies are the same where they are so as JSON.
     *
     * @throws InvalidInput where the key is none, or belongs to another body
     */
    Optional<UUID> find(String key, JsonNode body) {
        Require.that(key.matches("[\\x21-\\x7e]{1,255}"), HEADER, key, ALLOWED);
        return jdbc.sql("select job_id, body = cast(:body as jsonb) from idempotency_key where key = :key")
                .param("key", key)
                .param("body", StrictJson.mapper().writeValueAsString(body))
                .query((row, number) -> {
                    Require.that(row.getBoolean(2), HEADER, key, "another for another body");
                    return row.getObject(1, UUID.class);
                })
                .optional();
    }

    /** Keeps it, within the transaction that makes the job. */
    void add(String key, JsonNode body, UUID jobId) {
        jdbc.sql("insert into idempotency_key (key, body, job_id) values (:key, cast(:body as jsonb), :job)")
                .param("key", key)
                .param("body", StrictJson.mapper().writeValueAsString(body))
                .param("job", jobId)
                .update();
    }
}
