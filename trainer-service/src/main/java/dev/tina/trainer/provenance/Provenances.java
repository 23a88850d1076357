package dev.tina.trainer.provenance;

import dev.tina.json.StrictJson;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What jobs were made from, in Postgres. */
public final class Provenances {

    private final JdbcClient jdbc;

    public Provenances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it, within the transaction that makes the job. */
    public void add(UUID jobId, Provenance provenance) {
        jdbc.sql("insert into provenance (job_id, provenance) values (:job, :provenance)")
                .param("job", jobId)
                .param("provenance", StrictJson.mapper().writeValueAsString(provenance))
                .update();
    }

    /** Empty for a job that is older than this table. */
    public Optional<Provenance> find(UUID jobId) {
        return jdbc.sql("select provenance from provenance where job_id = :job")
                .param("job", jobId)
                .query((row, number) ->
                        StrictJson.read(StrictJson.mapper().readTree(row.getString(1)), Provenance.class))
                .optional();
    }
}
