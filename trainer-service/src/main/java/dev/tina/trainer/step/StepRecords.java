package dev.tina.trainer.step;

import dev.tina.json.StrictJson;
import dev.tina.service.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** The steps done, in Postgres. */
public final class StepRecords {

    private final JdbcClient jdbc;

    public StepRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A step that is done.
     *
     * @param policyVersion it made
     * @param metrics by name
     * @param absent rewards that some of its completions do not have
     * @param signal how much there was to learn from; null of a step that is older than this figure
     * @param seconds from its planning, or the end of the step before, to its end
     */
    public record DoneStep(
            int step,
            int policyVersion,
            Map<String, Double> metrics,
            List<AbsentReward> absent,
            @Nullable StepSignal signal,
            double seconds) {}

    /** All of a job's, in order. */
    public List<DoneStep> list(UUID jobId) {
        return list(jobId, 0, Integer.MAX_VALUE);
    }

    /** Those after a step, at most so many. */
    public List<DoneStep> list(UUID jobId, int after, int most) {
        return jdbc.sql("""
                        select * from step where job_id = :job and state = 'DONE' and step > :after
                        order by step limit :most
                        """)
                .param("job", jobId)
                .param("after", after)
                .param("most", most)
                .query(StepRecords::read)
                .list();
    }

    /** Marks a ready step done and its groups consumed, within the caller's transaction. */
    void finish(UUID jobId, DoneStep done, Instant now) {
        StepSignal signal = Objects.requireNonNull(done.signal(), "a step that ends now knows its figures");
        int finished = jdbc.sql("""
                        update step set state = 'DONE', done_at = :now, seconds = :seconds, metrics = :metrics, absent = :absent,
                                        groups = :groups, groups_without_gradient = :withoutGradient,
                                        completions = :completions, truncated = :truncated,
                                        reward_values = :rewardValues, absent_values = :absentValues
                        where job_id = :job and step = :step and state = 'READY'
                        """)
                .param("now", SqlTime.of(now))
                .param("seconds", done.seconds())
                .param("metrics", StrictJson.mapper().writeValueAsString(done.metrics()))
                .param("absent", StrictJson.mapper().writeValueAsString(done.absent()))
                .param("groups", signal.groups())
                .param("withoutGradient", signal.groupsWithoutGradient())
                .param("completions", signal.completions())
                .param("truncated", signal.truncated())
                .param("rewardValues", signal.rewardValues())
                .param("absentValues", signal.absentValues())
                .param("job", jobId)
                .param("step", done.step())
                .update();
        jdbc.sql("update prompt_group set state = 'CONSUMED' where job_id = :job and step = :step and state = 'SCORED'")
                .param("job", jobId)
                .param("step", done.step())
                .update();
        if (finished != 1) {
            throw new IllegalStateException("step " + done.step() + " of job " + jobId + " was not ready");
        }
    }

    private static DoneStep read(ResultSet row, int number) throws SQLException {
        int step = row.getInt("step");
        Map<String, Double> metrics =
                StrictJson.mapper().readValue(row.getString("metrics"), new TypeReference<Map<String, Double>>() {});
        List<AbsentReward> absent =
                StrictJson.mapper().readValue(row.getString("absent"), new TypeReference<List<AbsentReward>>() {});
        return new DoneStep(step, step, metrics, absent, signal(row), row.getDouble("seconds"));
    }

    private static @Nullable StepSignal signal(ResultSet row) throws SQLException {
        int groups = row.getInt("groups");
        return row.wasNull()
                ? null
                : new StepSignal(
                        groups,
                        row.getInt("groups_without_gradient"),
                        row.getInt("completions"),
                        row.getInt("truncated"),
                        row.getInt("reward_values"),
                        row.getInt("absent_values"));
    }
}
