package dev.tina.trainer.provenance;

import dev.tina.common.Require;
import dev.tina.trainer.checkpoint.StoredFile;
import dev.tina.trainer.job.UuidArray;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which jobs begin with a version of another job, in Postgres. */
public final class StartingVersions {

    private final JdbcClient jdbc;

    public StartingVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it, within the transaction that makes the job; throws {@link dev.tina.common.InvalidInput} where its parent is gone. */
    public void add(UUID jobId, StartingVersion start) {
        int added = jdbc.sql("""
                        insert into fork (job_id, parent_id, policy_version, adapter_uri, adapter_sha256, base_sha256)
                        select :job, id, :version, :uri, :sha256, :base
                        from job where id = :parent and removed_at is null for share""")
                .param("job", jobId)
                .param("parent", start.jobId())
                .param("version", start.policyVersion())
                .param("uri", start.adapter().uri().toString())
                .param("sha256", start.adapter().sha256())
                .param("base", start.baseSha256())
                .update();
        Require.that(added == 1, "from.job", start.jobId(), "the id of a job");
    }

    /** Empty for a job that begins untrained. */
    public Optional<StartingVersion> find(UUID jobId) {
        return Optional.ofNullable(of(List.of(jobId)).get(jobId));
    }

    /** By job; those that begin untrained are left out. */
    Map<UUID, StartingVersion> of(Collection<UUID> jobIds) {
        Map<UUID, StartingVersion> starts = new HashMap<>();
        jdbc.sql("select * from fork where job_id = any(cast(:jobs as uuid[]))")
                .param("jobs", UuidArray.of(jobIds))
                .query(row -> {
                    starts.put(row.getObject("job_id", UUID.class), read(row));
                });
        return starts;
    }

    private static StartingVersion read(ResultSet row) throws SQLException {
        return new StartingVersion(
                row.getObject("parent_id", UUID.class),
                row.getInt("policy_version"),
                new StoredFile(URI.create(row.getString("adapter_uri")), row.getString("adapter_sha256")),
                row.getString("base_sha256"));
    }
}
