package dev.tina.trainer.provenance;

import dev.tina.trainer.checkpoint.StoredFile;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which jobs are forks, in Postgres. */
public final class StartingVersions {

    private final JdbcClient jdbc;

    public StartingVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it, within the transaction that makes the job. */
    public void add(UUID jobId, StartingVersion fork) {
        jdbc.sql("""
                        insert into fork (job_id, parent_id, policy_version, adapter_uri, adapter_sha256, base_sha256)
                        values (:job, :parent, :version, :uri, :sha256, :base)""")
                .param("job", jobId)
                .param("parent", fork.jobId())
                .param("version", fork.policyVersion())
                .param("uri", fork.adapter().uri().toString())
                .param("sha256", fork.adapter().sha256())
                .param("base", fork.baseSha256())
                .update();
    }

    /** Empty for a job that begins untrained. */
    public Optional<StartingVersion> find(UUID jobId) {
        return jdbc.sql("select * from fork where job_id = :job")
                .param("job", jobId)
                .query((row, number) -> new StartingVersion(
                        row.getObject("parent_id", UUID.class),
                        row.getInt("policy_version"),
                        new StoredFile(URI.create(row.getString("adapter_uri")), row.getString("adapter_sha256")),
                        row.getString("base_sha256")))
                .optional();
    }
}
