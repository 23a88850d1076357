package dev.tina.trainer.checkpoint;

import dev.tina.service.database.SqlTime;
import java.net.URI;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The checkpoints in Postgres: which files a policy version is made of. */
public final class Checkpoints {

    private final JdbcClient jdbc;

    public Checkpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Points to a version's files; each version is made once. Two jobs may have made the same adapter: where the other one
     * is removed at this moment, and its file with it, the work is to be done again.
     *
     * @throws TransientDataAccessResourceException where the adapter's file has just been deleted
     */
    public void insert(Checkpoint checkpoint) {
        hold("pg_advisory_xact_lock_shared", checkpoint.adapter().sha256());
        if (!Files.isDirectory(checkpoint.adapterFolder())) {
            throw new TransientDataAccessResourceException(
                    "the adapter " + checkpoint.adapter().sha256() + " was deleted with another job's");
        }
        jdbc.sql("""
                        insert into checkpoint (job_id, policy_version, step, adapter_uri, adapter_sha256,
                                                state_uri, state_sha256, task_cursor, created_at)
                        values (:job, :version, :step, :adapter, :adapterSha256, :state, :stateSha256,
                                :cursor, :createdAt)
                        """)
                .param("job", checkpoint.jobId())
                .param("version", checkpoint.policyVersion())
                .param("step", checkpoint.step())
                .param("adapter", checkpoint.adapter().uri().toString())
                .param("adapterSha256", checkpoint.adapter().sha256())
                .param("state", checkpoint.state().uri().toString())
                .param("stateSha256", checkpoint.state().sha256())
                .param("cursor", checkpoint.taskCursor())
                .param("createdAt", SqlTime.of(checkpoint.createdAt()))
                .update();
    }

    /** Whether no version is made of the adapter, nor will be before the caller's transaction ends. */
    public boolean isFree(String adapterSha256) {
        hold("pg_advisory_xact_lock", adapterSha256);
        return jdbc.sql("""
                        select not exists (select 1 from checkpoint where adapter_sha256 = :sha256)
                           and not exists (select 1 from fork join job on job.id = fork.job_id
                                           where adapter_sha256 = :sha256
                                             and state not in ('SUCCEEDED', 'FAILED', 'CANCELLED'))
                        """).param("sha256", adapterSha256).query(Boolean.class).single();
    }

    /** Takes the adapter's lock until the caller's transaction ends. */
    private void hold(String lock, String adapterSha256) {
        jdbc.sql("select " + lock + "(hashtextextended(:sha256, 0))")
                .param("sha256", adapterSha256)
                .query((row, number) -> number)
                .list();
    }

    /** The version's checkpoint, which must exist. */
    public Checkpoint get(UUID jobId, int policyVersion) {
        return jdbc.sql("select * from checkpoint where job_id = :job and policy_version = :version")
                .param("job", jobId)
                .param("version", policyVersion)
                .query(Checkpoints::read)
                .single();
    }

    /** All of a job's, the oldest first. */
    public List<Checkpoint> list(UUID jobId) {
        return list(jobId, -1, Integer.MAX_VALUE);
    }

    /** Those after a policy version, at most so many, the oldest first. */
    public List<Checkpoint> list(UUID jobId, int after, int most) {
        return jdbc.sql("""
                        select * from checkpoint where job_id = :job and policy_version > :after
                        order by policy_version limit :most
                        """)
                .param("job", jobId)
                .param("after", after)
                .param("most", most)
                .query(Checkpoints::read)
                .list();
    }

    private static Checkpoint read(ResultSet row, int number) throws SQLException {
        return new Checkpoint(
                row.getObject("job_id", UUID.class),
                row.getInt("policy_version"),
                row.getInt("step"),
                new StoredFile(URI.create(row.getString("adapter_uri")), row.getString("adapter_sha256")),
                new StoredFile(URI.create(row.getString("state_uri")), row.getString("state_sha256")),
                row.getLong("task_cursor"),
                SqlTime.read(row, "created_at"));
    }
}
