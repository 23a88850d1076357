package dev.tina.trainer.dynamics;

import dev.tina.contracts.EvaluationCompleted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How jobs' policy versions did on their held-out tasks, in Postgres; the first word on a version stays. */
public final class HeldOutResults {

    private final JdbcClient jdbc;

    public HeldOutResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps one, within the caller's transaction; returns whether it is new. */
    public boolean add(EvaluationCompleted completed) {
        return jdbc.sql("""
                        insert into judgement (job_id, policy_version, evaluation_id, pass_at_1, low, high, tasks,
                                               samples_per_task)
                        values (:job, :version, :evaluation, :passAt1, :low, :high, :tasks, :samples)
                        on conflict do nothing
                        """)
                        .param("job", completed.jobId())
                        .param("version", completed.policyVersion())
                        .param("evaluation", completed.evaluationId())
                        .param("passAt1", completed.passAt1())
                        .param("low", completed.low())
                        .param("high", completed.high())
                        .param("tasks", completed.tasks())
                        .param("samples", completed.samplesPerTask())
                        .update()
                == 1;
    }

    /** All of a job's, the earliest version first. */
    public List<HeldOutResult> list(UUID jobId) {
        return jdbc.sql("select * from judgement where job_id = :job order by policy_version")
                .param("job", jobId)
                .query(HeldOutResults::read)
                .list();
    }

    private static HeldOutResult read(ResultSet row, int number) throws SQLException {
        return new HeldOutResult(
                row.getInt("policy_version"),
                row.getObject("evaluation_id", UUID.class),
                row.getDouble("pass_at_1"),
                row.getDouble("low"),
                row.getDouble("high"),
                row.getInt("tasks"),
                row.getInt("samples_per_task"));
    }
}
