package dev.tina.trainer.provenance;

import dev.tina.contracts.HeldOutTasks;
import dev.tina.json.StrictJson;
import dev.tina.trainer.job.UuidArray;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was checked of each job's held-out tasks, in Postgres; a job without them, or older than this table, has nothing there. */
public final class HeldOutChecks {

    private final JdbcClient jdbc;

    public HeldOutChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a check, and which tasks are judged by it, within the transaction that makes the job. */
    public void add(UUID jobId, HeldOutCheck check, HeldOutTasks tasks) {
        jdbc.sql("insert into held_out_check (job_id, finding, sha256, left_out)"
                        + " values (:job, :finding, :sha256, :leftOut)")
                .param("job", jobId)
                .param("finding", StrictJson.mapper().writeValueAsString(check))
                .param("sha256", tasks.sha256())
                .param("leftOut", tasks.leftOut().toArray(Integer[]::new))
                .update();
    }

    /** By job. */
    public Map<UUID, HeldOutCheck> of(Collection<UUID> jobIds) {
        Map<UUID, HeldOutCheck> checks = new HashMap<>();
        jdbc.sql("select job_id, finding from held_out_check where job_id = any(cast(:jobs as uuid[]))")
                .param("jobs", UuidArray.of(jobIds))
                .query(row -> {
                    checks.put(
                            row.getObject(1, UUID.class),
                            StrictJson.read(StrictJson.mapper().readTree(row.getString(2)), HeldOutCheck.class));
                });
        return checks;
    }

    /** Which held-out tasks of a job are judged; empty for all of them. */
    public Optional<HeldOutTasks> tasks(UUID jobId) {
        return jdbc.sql("select sha256, left_out from held_out_check where job_id = :job")
                .param("job", jobId)
                .query((row, number) -> new HeldOutTasks(
                        row.getString(1), List.of((Integer[]) row.getArray(2).getArray())))
                .optional();
    }
}
