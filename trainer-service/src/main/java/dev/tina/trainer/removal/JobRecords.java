package dev.tina.trainer.removal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that Postgres holds of a job beside its own row and its costs. */
final class JobRecords {

    private static final List<String> DELETIONS = List.of(
            "delete from scored_group where group_id in (select group_id from prompt_group where job_id = :job)",
            "delete from prompt_group where job_id = :job",
            "delete from step where job_id = :job",
            "delete from checkpoint where job_id = :job",
            "delete from judgement where job_id = :job",
            "delete from failed_evaluation where job_id = :job",
            "delete from transition where job_id = :job",
            "delete from reference_report where job_id = :job",
            "delete from provenance where job_id = :job",
            "delete from held_out_check where job_id = :job",
            "delete from fork where job_id = :job",
            "delete from idempotency_key where job_id = :job",
            "delete from metric_log where job_id = :job",
            "delete from job_event where job_id = :job");

    private final JdbcClient jdbc;

    JobRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Within the caller's transaction. */
    void delete(UUID jobId) {
        DELETIONS.forEach(sql -> jdbc.sql(sql).param("job", jobId).update());
    }

    /** A job that has not ended and began with one of this job's versions. */
    Optional<UUID> openChild(UUID jobId) {
        return jdbc.sql("""
                        select job_id from fork join job on job.id = fork.job_id
                        where parent_id = :job and state not in ('SUCCEEDED', 'FAILED', 'CANCELLED') limit 1
                        """).param("job", jobId).query(UUID.class).optional();
    }

    /** Its versions of which an evaluation has come, or why there is none. */
    List<Integer> judged(UUID jobId) {
        return jdbc.sql("""
                        select policy_version from judgement where job_id = :job
                        union select policy_version from failed_evaluation where job_id = :job
                        """)
                .param("job", jobId)
                .query((row, number) -> row.getInt(1))
                .list();
    }
}
