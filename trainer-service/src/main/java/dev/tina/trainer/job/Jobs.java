package dev.tina.trainer.job;

import dev.tina.contracts.JobState;
import dev.tina.json.StrictJson;
import dev.tina.recipe.Recipe;
import dev.tina.service.database.SqlTime;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The jobs in Postgres. */
public final class Jobs {

    private static final Logger log = LoggerFactory.getLogger(Jobs.class);

    private static final String COLUMNS =
            "id, created_at, started_at, ended_at, name, tags, note, preset, recipe, state, wish, step, policy_version,"
                    + " base_folder, base_sha256, task_cursor, failure, pause_reason";

    private final JdbcClient jdbc;

    public Jobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a job into the queue. */
    public void insert(
            UUID id, Instant createdAt, JobLabels labels, @Nullable String preset, Recipe recipe, Path baseFolder) {
        jdbc.sql("""
                        insert into job (id, created_at, name, tags, note, preset, recipe, state, steps, base_folder)
                        values (:id, :createdAt, :name, :tags, :note, :preset, :recipe, 'QUEUED', :steps, :baseFolder)
                        """)
                .param("id", id)
                .param("createdAt", SqlTime.of(createdAt))
                .param("name", labels.name())
                .param("tags", labels.tags().toArray(String[]::new))
                .param("note", labels.note(), Types.VARCHAR)
                .param("preset", preset)
                .param("recipe", StrictJson.mapper().writeValueAsString(recipe))
                .param("steps", recipe.steps())
                .param("baseFolder", baseFolder.toString())
                .update();
    }

    public Optional<Job> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from job where id = :id and removed_at is null")
                .param("id", id)
                .query(Jobs::read)
                .optional();
    }

    /** @param job empty where it can no longer be read */
    public record Found(UUID id, Optional<Job> job) {}

    /** The newest first; one that can no longer be read hides no other. */
    public List<Found> list(JobQuery wanted, int limit) {
        Job after = wanted.after();
        return jdbc.sql("select " + COLUMNS + """
                         from job
                        where removed_at is null
                          and (:after::uuid is null or created_at < :at or (created_at = :at and id > :after))
                          and (:state::text is null or state = :state)
                          and (:tag::text is null or :tag = any(tags))
                          and (:name::text is null or name = :name)
                        order by created_at desc, id limit :limit
                        """)
                .param("after", after == null ? null : after.id())
                .param("at", SqlTime.ofNullable(after == null ? null : after.createdAt()))
                .param("state", wanted.state() == null ? null : wanted.state().name())
                .param("tag", wanted.tag())
                .param("name", wanted.name())
                .param("limit", limit)
                .query(Jobs::readIfPossible)
                .list();
    }

    /** The newest jobs on a base that have finished a step; one that can no longer be read hides no other. */
    public List<Job> newestOn(Path baseFolder, int count) {
        return jdbc
                .sql("select " + COLUMNS + " from job where base_folder = :base and step > 0"
                        + " and removed_at is null order by created_at desc, id limit :count")
                .param("base", baseFolder.toString())
                .param("count", count)
                .query(Jobs::readIfPossible)
                .list()
                .stream()
                .flatMap(found -> found.job().stream())
                .toList();
    }

    private static Found readIfPossible(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        try {
            return new Found(id, Optional.of(read(row, number)));
        } catch (UnreadableJob e) {
            log.error("job {} can no longer be read, and is left out", id, e);
            return new Found(id, Optional.empty());
        }
    }

    /** How far a job is. */
    record Progress(int step, int steps) {}

    /** Of a job that has not ended, also one that can no longer be read; it is locked until the transaction ends. */
    Optional<Progress> lockOpen(UUID id) {
        return jdbc.sql("select step, steps from job where id = :id"
                        + " and state not in ('SUCCEEDED', 'FAILED', 'CANCELLED') for update")
                .param("id", id)
                .query((row, number) -> new Progress(row.getInt(1), row.getInt(2)))
                .optional();
    }

    /** The job, locked until the caller's transaction ends. */
    public Optional<Job> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from job where id = :id and removed_at is null for update")
                .param("id", id)
                .query(Jobs::read)
                .optional();
    }

    /**
     * Sets the state, and with it the wish back to {@code RUN}; notes when a job first runs, ends, and is resumed.
     *
     * @param reason why the job failed, or paused by itself, if it did
     */
    void setState(UUID id, JobState state, @Nullable String reason, Instant now) {
        jdbc.sql("""
                        update job set state = :state, wish = 'RUN', failure = :failure, pause_reason = :pauseReason,
                          started_at = case when :state = 'RUNNING' then coalesce(started_at, :now) else started_at end,
                          ended_at = case when :ended then :now else ended_at end,
                          resumed_step = case when state = 'PAUSED' and :state = 'RUNNING' then step else resumed_step end
                        where id = :id
                        """)
                .param("now", SqlTime.of(now))
                .param("ended", state.isFinal())
                .param("state", state.name())
                .param("failure", state == JobState.FAILED ? reason : null, Types.VARCHAR)
                .param("pauseReason", state == JobState.PAUSED ? reason : null, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    void setWish(UUID id, Wish wish) {
        jdbc.sql("update job set wish = :wish where id = :id")
                .param("wish", wish.name())
                .param("id", id)
                .update();
    }

    /** Hides the job for good; what people said of it goes too. */
    public void setRemoved(UUID id, Instant now) {
        jdbc.sql("update job set removed_at = :now, recipe = '{}', name = '', tags = '{}', note = null where id = :id")
                .param("now", SqlTime.of(now))
                .param("id", id)
                .update();
    }

    /** Calls the job otherwise. */
    public void setLabels(UUID id, JobLabels labels) {
        jdbc.sql("update job set name = :name, tags = :tags, note = :note where id = :id")
                .param("name", labels.name())
                .param("tags", labels.tags().toArray(String[]::new))
                .param("note", labels.note(), Types.VARCHAR)
                .param("id", id)
                .update();
    }

    /** Gives the job another recipe, of which only the budget may differ. */
    public void setRecipe(UUID id, Recipe recipe) {
        jdbc.sql("update job set recipe = :recipe where id = :id")
                .param("recipe", StrictJson.mapper().writeValueAsString(recipe))
                .param("id", id)
                .update();
    }

    /** Notes what the base is. */
    public void setBase(UUID id, String sha256) {
        jdbc.sql("update job set base_sha256 = :sha256 where id = :id")
                .param("sha256", sha256)
                .param("id", id)
                .update();
    }

    /** Moves the job to a policy version; the version's number is that of the steps done. */
    public void setProgress(UUID id, int policyVersion) {
        jdbc.sql("update job set step = :version, policy_version = :version where id = :id")
                .param("version", policyVersion)
                .param("id", id)
                .update();
    }

    public void setTaskCursor(UUID id, long cursor) {
        jdbc.sql("update job set task_cursor = :cursor where id = :id")
                .param("cursor", cursor)
                .param("id", id)
                .update();
    }

    private static Job read(ResultSet row, int number) throws SQLException {
        try {
            return understood(row);
        } catch (RuntimeException e) {
            throw new UnreadableJob(e);
        }
    }

    private static Job understood(ResultSet row) throws SQLException {
        int version = row.getInt("policy_version");
        OptionalInt policyVersion = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(version);
        return new Job(
                row.getObject("id", UUID.class),
                SqlTime.read(row, "created_at"),
                SqlTime.readNullable(row, "started_at"),
                SqlTime.readNullable(row, "ended_at"),
                labels(row),
                row.getString("preset"),
                StrictJson.read(StrictJson.mapper().readTree(row.getString("recipe")), Recipe.class),
                JobState.valueOf(row.getString("state")),
                Wish.valueOf(row.getString("wish")),
                row.getInt("step"),
                policyVersion,
                Path.of(row.getString("base_folder")),
                row.getString("base_sha256"),
                row.getLong("task_cursor"),
                row.getString("failure"),
                row.getString("pause_reason"));
    }

    private static JobLabels labels(ResultSet row) throws SQLException {
        String[] tags = (String[]) row.getArray("tags").getArray();
        return new JobLabels(row.getString("name"), List.of(tags), row.getString("note"));
    }
}
