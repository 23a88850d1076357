package dev.tina.trainer.dynamics;

import dev.tina.common.StorableText;
import dev.tina.contracts.EvaluationFailed;
import java.util.List;
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

    /** All of a job's, the earliest version first. */
    public List<FailedEvaluation> list(UUID jobId) {
        return jdbc.sql("select * from failed_evaluation where job_id = :job order by policy_version, evaluation_id")
                .param("job", jobId)
                .query((row, number) -> new FailedEvaluation(
                        row.getInt("policy_version"),
                        row.getObject("evaluation_id", UUID.class),
                        row.getString("task_set"),
                        row.getString("reason")))
                .list();
    }
}
