package dev.tina.eval.evaluation;

import dev.tina.contracts.prompt.PromptMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The groups of an evaluation in Postgres: {@code PLANNED → ASKED → SCORED}. */
final class GroupStore {

    private static final String COLUMNS =
            "group_id, task_id, earlier, problem, reference_answer, greedy, repeat, attempt, taken_attempt, asked";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;

    GroupStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /**
     * A group that waits.
     *
     * @param attempt how many attempts a worker took, that of the last request included
     * @param asked how often it was asked for
     */
    record Waiting(UUID groupId, PlannedGroup group, int attempt, int takenAttempt, int asked) {

        /** Whether a worker took the last attempt; the first one is none yet. */
        boolean isSpent() {
            return takenAttempt >= attempt;
        }
    }

    void plan(UUID evaluationId, RunningEvaluation run, List<PlannedGroup> groups) {
        SqlParameterSource[] rows = IntStream.range(0, groups.size())
                .mapToObj(position -> row(evaluationId, position, run, groups.get(position)))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into evaluation_group
                    (group_id, evaluation_id, position, scope, task_id, earlier, problem, reference_answer, greedy,
                     repeat, state)
                values (:group, :evaluation, :position, :scope, :task, :earlier, :problem, :reference, :greedy, :repeat,
                        'PLANNED')""", rows);
    }

    private SqlParameterSource row(UUID evaluationId, int position, RunningEvaluation run, PlannedGroup group) {
        return new MapSqlParameterSource()
                .addValue("group", group.key(run).groupId())
                .addValue("evaluation", evaluationId)
                .addValue("position", position)
                .addValue("scope", group.key(run).scope())
                .addValue("task", group.taskId())
                .addValue("earlier", json.writeValueAsString(group.earlier()))
                .addValue("problem", group.problem())
                .addValue("reference", group.referenceAnswer())
                .addValue("greedy", group.greedy())
                .addValue("repeat", group.repeat());
    }

    /** The next groups to ask for, so many that no more than {@code window} are asked for at once. */
    List<Waiting> next(UUID evaluationId, int window) {
        return jdbc.sql("select " + COLUMNS + """
                         from evaluation_group
                        where evaluation_id = :id and state = 'PLANNED' order by position
                        limit greatest(0, :window - (select count(*) from evaluation_group
                                                     where evaluation_id = :id and state = 'ASKED'))""")
                .param("id", evaluationId)
                .param("window", window)
                .query(this::waiting)
                .list();
    }

    List<Waiting> overdue(UUID evaluationId, Instant now) {
        return jdbc.sql("select " + COLUMNS + """
                         from evaluation_group
                        where evaluation_id = :id and state = 'ASKED' and deadline < :now order by position""")
                .param("id", evaluationId)
                .param("now", Timestamp.from(now))
                .query(this::waiting)
                .list();
    }

    private Waiting waiting(ResultSet row, int number) throws SQLException {
        PlannedGroup group = new PlannedGroup(
                row.getString("task_id"),
                List.of(json.readValue(row.getString("earlier"), PromptMessage[].class)),
                row.getString("problem"),
                row.getString("reference_answer"),
                row.getBoolean("greedy"),
                row.getInt("repeat"));
        return new Waiting(
                row.getObject("group_id", UUID.class),
                group,
                row.getInt("attempt"),
                row.getInt("taken_attempt"),
                row.getInt("asked"));
    }

    void asked(UUID groupId, int attempt, Instant deadline) {
        jdbc.sql("update evaluation_group set state = 'ASKED', attempt = :attempt, deadline = :deadline,"
                        + " asked = asked + 1 where group_id = :id")
                .param("id", groupId)
                .param("attempt", attempt)
                .param("deadline", Timestamp.from(deadline))
                .update();
    }

    /** Notes that a worker took the attempt. */
    void taken(UUID groupId, int attempt) {
        jdbc.sql("update evaluation_group set taken_attempt = :attempt"
                        + " where group_id = :id and taken_attempt < :attempt")
                .param("id", groupId)
                .param("attempt", attempt)
                .update();
    }

    /** False if the group was scored before, or is not known. */
    boolean scored(UUID groupId, long tokens, double deviceSeconds) {
        return jdbc.sql("""
                        update evaluation_group
                        set state = 'SCORED', deadline = null, tokens = :tokens, device_seconds = :seconds
                        where group_id = :id and state <> 'SCORED'""")
                        .param("id", groupId)
                        .param("tokens", tokens)
                        .param("seconds", deviceSeconds)
                        .update()
                == 1;
    }

    boolean allScored(UUID evaluationId) {
        return jdbc.sql("select not exists (select 1 from evaluation_group where evaluation_id = :id"
                        + " and state <> 'SCORED')")
                .param("id", evaluationId)
                .query(Boolean.class)
                .single();
    }
}
