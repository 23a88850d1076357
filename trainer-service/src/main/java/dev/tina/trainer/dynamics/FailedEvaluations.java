package dev.tina.trainer.dynamics;

import dev.tina.common.StorableText;
import dev.tina.contracts.EvaluationFailed;
import dev.tina.trainer.job.UuidArray;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The evaluations that jobs waited for in vain, in Postgres. */
public final class FailedEvaluations {

    private final JdbcClient jdbc;

    public FailedEvaluations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps one, within the caller's transaction; returns whether it is new. */
    public boolean add(EvaluationFailed failed) {
        return jdbc.sql("""
                        insert into failed_evaluation (evaluation_id, job_id, policy_version, task_set, reason)
                        values (:evaluation, :job, :version, :taskSet, :reason)
                        on conflict do nothing
                        """)
                        .param("evaluation", failed.evaluationId())
                        .param("job", failed.jobId())
                        .param("version", failed.policyVersion())
                        .param("taskSet", StorableText.of(failed.taskSet()))
                        .param("reason", StorableText.of(failed.reason()))
                        .update()
                == 1;
    }

    /** Those of each job, the earliest version first. */
    Map<UUID, List<FailedEvaluation>> of(Collection<UUID> jobIds) {
        Map<UUID, List<FailedEvaluation>> failures = new HashMap<>();
        jdbc.sql("""
                        select * from failed_evaluation where job_id = any(cast(:jobs as uuid[]))
                        order by policy_version, evaluation_id
                        """).param("jobs", UuidArray.of(jobIds)).query(row -> {
            failures.computeIfAbsent(row.getObject("job_id", UUID.class), id -> new ArrayList<>())
                    .add(read(row));
        });
        return failures;
    }

    private static FailedEvaluation read(ResultSet row) throws SQLException {
        return new FailedEvaluation(
                row.getInt("policy_version"),
                row.getObject("evaluation_id", UUID.class),
                row.getString("task_set"),
                row.getString("reason"));
    }
}
