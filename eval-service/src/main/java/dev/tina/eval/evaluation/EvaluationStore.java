package dev.tina.eval.evaluation;

import dev.tina.common.StorableText;
import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.eval.result.EvaluationResult;
import dev.tina.events.codec.EventCodec;
import dev.tina.rewards.catalogue.ReferenceReport;
import dev.tina.service.database.SqlTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The evaluations in Postgres, from the first group to the last. */
public final class EvaluationStore {

    private final JdbcClient jdbc;
    private final EventCodec codec;
    private final JsonMapper json;
    private final EvaluationRows rows;

    EvaluationStore(JdbcClient jdbc, EventCodec codec, JsonMapper json) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.json = json;
        this.rows = new EvaluationRows(json);
    }

    /**
     * Newest first.
     *
     * @param jobId whose versions were judged; null for all
     * @param after the one behind which they begin; null to begin with the newest
     */
    public List<Evaluation> find(@Nullable UUID jobId, @Nullable Evaluation after, int limit) {
        return jdbc.sql(EvaluationRows.SELECT + " where (:job::uuid is null or job_id = :job)"
                        + " and (:after::uuid is null or created_at < :at or (created_at = :at and id > :after))"
                        + " order by created_at desc, id limit :limit")
                .param("job", jobId)
                .param("after", after == null ? null : after.id())
                .param("at", SqlTime.ofNullable(after == null ? null : after.createdAt()))
                .param("limit", limit)
                .query(rows)
                .list();
    }

    public Optional<Evaluation> find(UUID id) {
        return jdbc.sql(EvaluationRows.SELECT + " where id = :id")
                .param("id", id)
                .query(rows)
                .optional();
    }

    /** How far an evaluation is. */
    public record Progress(long groups, long scored) {}

    /** Nothing of none while it is being prepared. */
    public Progress progress(UUID id) {
        return jdbc.sql("""
                        select count(*) as groups, count(*) filter (where state = 'SCORED') as scored
                        from evaluation_group where evaluation_id = :id""")
                .param("id", id)
                .query((row, number) -> new Progress(row.getLong("groups"), row.getLong("scored")))
                .single();
    }

    /** One that a job asks for; false if it is there already. */
    boolean insert(UUID id, RunningEvaluation run, Instant now) {
        AdapterPublished published = run.published();
        EvaluationPlan plan = run.plan();
        return jdbc.sql("""
                        insert into evaluation (id, run_id, job_id, task_set, policy_version, samples_per_task, state,
                                                adapter, seeds, published, created_at)
                        values (:id, :job, :job, :taskSet, :version, :samples, 'RUNNING', :adapter, :seeds, :published,
                                :now)
                        on conflict do nothing""")
                        .param("id", id)
                        .param("job", published.jobId())
                        .param("taskSet", StorableText.of(plan.taskSet()))
                        .param("version", published.adapter().policyVersion())
                        .param("samples", plan.samplesPerTask())
                        .param("adapter", published.adapter().uri().toString())
                        .param("seeds", run.seeds().toArray(Long[]::new))
                        .param("published", codec.write(published))
                        .param("now", SqlTime.of(now))
                        .update()
                == 1;
    }

    /** What is needed to go on with the evaluation if it still runs; the row stays locked until the transaction ends. */
    Optional<RunningEvaluation> lockRunning(UUID id) {
        return jdbc.sql("select published, seeds, created_at, asked is null as of_job from evaluation"
                        + " where id = :id and state = 'RUNNING' for update")
                .param("id", id)
                .query((row, number) -> new RunningEvaluation(
                        codec.read(row.getBytes("published"), AdapterPublished.class),
                        EvaluationRows.longs(row.getArray("seeds")),
                        SqlTime.read(row, "created_at"),
                        row.getBoolean("of_job")))
                .optional();
    }

    /** That of a group that is known. */
    Optional<UUID> ofGroup(UUID groupId) {
        return jdbc.sql("select evaluation_id from evaluation_group where group_id = :id")
                .param("id", groupId)
                .query((row, number) -> row.getObject("evaluation_id", UUID.class))
                .optional();
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

    void setTaskSet(UUID id, String sha256) {
        jdbc.sql("update evaluation set task_set_sha256 = :sha256 where id = :id")
                .param("id", id)
                .param("sha256", sha256)
                .update();
    }

    void complete(UUID id, EvaluationResult result, Instant now) {
        jdbc.sql("update evaluation set state = 'COMPLETED', result = :result::jsonb, completed_at = :now"
                        + " where id = :id")
                .param("id", id)
                .param("result", json.writeValueAsString(result))
                .param("now", SqlTime.of(now))
                .update();
    }

    /**
     * One that has failed.
     *
     * @param ofJob whether a job asked for it, whose id the run's is
     */
    record Failed(UUID runId, String taskSet, int policyVersion, boolean ofJob) {}

    /** Only one that has not ended can fail. */
    Optional<Failed> fail(UUID id, String reason, Instant now) {
        return jdbc.sql("update evaluation set state = 'FAILED', failure = :reason, completed_at = :now"
                        + " where id = :id and state in ('PREPARING', 'RUNNING')"
                        + " returning run_id, task_set, policy_version, asked is null as of_job")
                .param("id", id)
                .param("reason", reason)
                .param("now", SqlTime.of(now))
                .query((row, number) -> new Failed(
                        row.getObject("run_id", UUID.class),
                        row.getString("task_set"),
                        row.getInt("policy_version"),
                        row.getBoolean("of_job")))
                .optional();
    }

    /** Those the job itself asked for. */
    void cancelThoseOf(UUID jobId, Instant now) {
        jdbc.sql("update evaluation set state = 'CANCELLED', completed_at = :now"
                        + " where run_id = :job and state in ('PREPARING', 'RUNNING')")
                .param("job", jobId)
                .param("now", SqlTime.of(now))
                .update();
    }

    /** False if it had ended, or is not known. */
    public boolean cancel(UUID id, Instant now) {
        return jdbc.sql("update evaluation set state = 'CANCELLED', completed_at = :now"
                                + " where id = :id and state in ('PREPARING', 'RUNNING')")
                        .param("id", id)
                        .param("now", SqlTime.of(now))
                        .update()
                == 1;
    }
}
