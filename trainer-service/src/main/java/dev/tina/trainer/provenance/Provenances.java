package dev.tina.trainer.provenance;

import dev.tina.json.StrictJson;
import dev.tina.trainer.job.UuidArray;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return Optional.ofNullable(of(List.of(jobId)).get(jobId));
    }

    /** By job; those that are older than this table are left out. */
    Map<UUID, Provenance> of(Collection<UUID> jobIds) {
        Map<UUID, Provenance> provenances = new HashMap<>();
        jdbc.sql("select job_id, provenance from provenance where job_id = any(cast(:jobs as uuid[]))")
                .param("jobs", UuidArray.of(jobIds))
                .query(row -> {
                    provenances.put(
                            row.getObject(1, UUID.class),
                            StrictJson.read(StrictJson.mapper().readTree(row.getString(2)), Provenance.class));
                });
        return provenances;
    }
}
