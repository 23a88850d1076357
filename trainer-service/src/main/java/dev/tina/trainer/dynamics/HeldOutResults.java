package dev.tina.trainer.dynamics;

import dev.tina.contracts.EvaluationCompleted;
import dev.tina.trainer.job.UuidArray;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                                               samples_per_task, greedy)
                        values (:job, :version, :evaluation, :passAt1, :low, :high, :tasks, :samples, :greedy)
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
                        .param("greedy", completed.greedy().orElse(null), Types.DOUBLE)
                        .update()
                == 1;
    }

    /** Those of each job, the earliest version first. */
    Map<UUID, List<HeldOutResult>> of(Collection<UUID> jobIds) {
        Map<UUID, List<HeldOutResult>> results = new HashMap<>();
        jdbc.sql("select * from judgement where job_id = any(cast(:jobs as uuid[])) order by policy_version")
                .param("jobs", UuidArray.of(jobIds))
                .query(row -> {
                    results.computeIfAbsent(row.getObject("job_id", UUID.class), id -> new ArrayList<>())
                            .add(read(row));
                });
        return results;
    }

    private static HeldOutResult read(ResultSet row) throws SQLException {
        return new HeldOutResult(
                row.getInt("policy_version"),
                row.getObject("evaluation_id", UUID.class),
                row.getDouble("pass_at_1"),
                row.getDouble("low"),
                row.getDouble("high"),
                row.getInt("tasks"),
                row.getInt("samples_per_task"),
                row.getObject("greedy", Double.class));
    }
}
