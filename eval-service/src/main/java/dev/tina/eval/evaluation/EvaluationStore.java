package dev.tina.eval.evaluation;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.messaging.EventCodec;
import dev.tina.rewards.ReferenceReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The evaluations in Postgres. */
@Repository
public class EvaluationStore {

    private static final String COLUMNS = "id, job_id, task_set, policy_version, samples_per_task, state, failure,"
            + " result::text as result, reference_report::text as reference_report, created_at, completed_at";

    private final JdbcClient jdbc;
    private final EventCodec codec;
    private final JsonMapper json;

    EvaluationStore(JdbcClient jdbc, EventCodec codec, JsonMapper json) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.json = json;
    }

    /** Newest first; all of them where no job is given. */
    public List<Evaluation> find(@Nullable UUID jobId, int limit) {
        return jdbc.sql("select " + COLUMNS + " from evaluation where :job::uuid is null or job_id = :job"
                        + " order by created_at desc, id limit :limit")
                .param("job", jobId)
                .param("limit", limit)
                .query(this::evaluation)
                .list();
    }

    public Optional<Evaluation> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from evaluation where id = :id")
                .param("id", id)
                .query(this::evaluation)
                .optional();
    }

    /** False if it is there already. */
    boolean insert(UUID id, AdapterPublished published, EvaluationPlan plan, Instant now) {
        return jdbc.sql("""
                        insert into evaluation (id, job_id, task_set, policy_version, samples_per_task, state,
                                                published, created_at)
                        values (:id, :job, :taskSet, :version, :samples, 'RUNNING', :published, :now)
                        on conflict do nothing""")
                        .param("id", id)
                        .param("job", published.jobId())
                        .param("taskSet", plan.taskSet())
                        .param("version", published.adapter().policyVersion())
                        .param("samples", plan.samplesPerTask())
                        .param("published", codec.write(published))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** What asked for the evaluation if it still runs; the row stays locked until the transaction ends. */
    Optional<AdapterPublished> lockRunning(UUID id) {
        return jdbc.sql("select published from evaluation where id = :id and state = 'RUNNING' for update")
                .param("id", id)
                .query(byte[].class)
                .optional()
                .map(bytes -> codec.read(bytes, AdapterPublished.class));
    }

    List<UUID> running() {
        return jdbc.sql("select id from evaluation where state = 'RUNNING' order by created_at, id")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void setReferences(UUID id, ReferenceReport report) {
        jdbc.sql("update evaluation set reference_report = :report::jsonb where id = :id")
                .param("id", id)
                .param("report", json.writeValueAsString(report))
                .update();
    }

    void complete(UUID id, EvaluationResult result, Instant now) {
        jdbc.sql("update evaluation set state = 'COMPLETED', result = :result::jsonb, completed_at = :now"
                        + " where id = :id")
                .param("id", id)
                .param("result", json.writeValueAsString(result))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Only a running one can fail. */
    void fail(UUID id, String reason, Instant now) {
        jdbc.sql("update evaluation set state = 'FAILED', failure = :reason, completed_at = :now"
                        + " where id = :id and state = 'RUNNING'")
                .param("id", id)
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
    }

    void cancelThoseOf(UUID jobId, Instant now) {
        jdbc.sql("update evaluation set state = 'CANCELLED', completed_at = :now"
                        + " where job_id = :job and state = 'RUNNING'")
                .param("job", jobId)
                .param("now", Timestamp.from(now))
                .update();
    }

    private Evaluation evaluation(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        String references = row.getString("reference_report");
        Timestamp completed = row.getTimestamp("completed_at");
        return new Evaluation(
                row.getObject("id", UUID.class),
                row.getObject("job_id", UUID.class),
                row.getString("task_set"),
                row.getInt("policy_version"),
                row.getInt("samples_per_task"),
                EvaluationState.valueOf(row.getString("state")),
                references == null ? null : json.readValue(references, ReferenceReport.class),
                row.getString("failure"),
                result == null ? null : json.readValue(result, EvaluationResult.class),
                row.getTimestamp("created_at").toInstant(),
                completed == null ? null : completed.toInstant());
    }
}
