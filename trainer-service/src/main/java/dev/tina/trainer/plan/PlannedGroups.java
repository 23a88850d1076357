package dev.tina.trainer.plan;

import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.Topics;
import dev.tina.contracts.group.GroupAttempts;
import dev.tina.events.codec.EventCodec;
import dev.tina.service.database.SqlTime;
import dev.tina.trainer.job.EventSink;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The planned steps in Postgres, and the groups asked for, each with its request. */
public final class PlannedGroups {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final EventCodec codec;
    private final EventSink outbox;

    public PlannedGroups(JdbcClient jdbc, InstantSource clock, EventCodec codec, EventSink outbox) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.codec = codec;
        this.outbox = outbox;
    }

    /** The last planned step of a job; 0 if there is none. */
    int lastStep(UUID jobId) {
        return jdbc.sql("select coalesce(max(step), 0) from step where job_id = :job")
                .param("job", jobId)
                .query(Integer.class)
                .single();
    }

    /** Notes a step as planned, within the caller's transaction. */
    void insertStep(UUID jobId, int step) {
        jdbc.sql("insert into step (job_id, step, state, planned_at) values (:job, :step, 'PLANNED', :now)")
                .param("job", jobId)
                .param("step", step)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /** Notes a group as outstanding and asks for it, within the caller's transaction. */
    void ask(int position, RolloutRequested request) {
        jdbc.sql("""
                        insert into prompt_group (group_id, job_id, step, position, task_id, state, attempt, deadline,
                                                  adapter_sha256, policy_version, request, waits_since)
                        values (:id, :job, :step, :position, :task, 'ASKED', :attempt, :deadline, :sha256, :version,
                                :request, :now)
                        """)
                .param("id", request.groupId())
                .param("job", request.key().jobId())
                .param("step", request.key().step())
                .param("position", position)
                .param("task", request.key().taskId())
                .param("attempt", request.attempt())
                .param("deadline", SqlTime.of(request.deadline()))
                .param("sha256", request.adapter().sha256())
                .param("version", request.adapter().policyVersion())
                .param("request", codec.write(request))
                .param("now", SqlTime.of(clock.instant()))
                .update();
        send(request);
    }

    /** The running jobs of which a group's deadline has passed. */
    List<UUID> jobsWithOverdueGroups() {
        return jdbc.sql("""
                        select distinct g.job_id from prompt_group g join job j on j.id = g.job_id
                        where g.state = 'ASKED' and g.deadline < :now and j.state = 'RUNNING'
                        """)
                .param("now", SqlTime.of(clock.instant()))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /**
     * A group whose deadline has passed.
     *
     * @param request its first one, or the last of an older version
     * @param isRefused whether the last attempt came back from another adapter
     */
    record Overdue(RolloutRequested request, GroupAttempts attempts, boolean isRefused) {}

    /** A job's overdue groups in the order of their step, locked until the caller's transaction ends. */
    List<Overdue> overdue(UUID jobId) {
        return jdbc.sql("""
                        select request, attempt, taken_attempt, refused_attempt, asked
                        from prompt_group
                        where job_id = :job and state = 'ASKED' and deadline < :now
                        order by step, position for update
                        """)
                .param("job", jobId)
                .param("now", SqlTime.of(clock.instant()))
                .query((row, number) -> new Overdue(
                        codec.read(row.getBytes("request"), RolloutRequested.class),
                        attempts(row),
                        row.getInt("refused_attempt") == row.getInt("attempt")))
                .list();
    }

    /** What came back was taken, whether or not its taker said so. */
    private static GroupAttempts attempts(ResultSet row) throws SQLException {
        int taken = Math.max(row.getInt("taken_attempt"), row.getInt("refused_attempt"));
        return new GroupAttempts(row.getInt("attempt"), taken, row.getInt("asked"));
    }

    /** Asks for an outstanding group once more, within the caller's transaction; a new attempt waits from now on. */
    void askAgain(RolloutRequested request) {
        jdbc.sql("""
                        update prompt_group
                        set waits_since = case when attempt = :attempt then waits_since else :now end,
                            attempt = :attempt, deadline = :deadline, asked = asked + 1
                        where group_id = :id
                        """)
                .param("attempt", request.attempt())
                .param("now", SqlTime.of(clock.instant()))
                .param("deadline", SqlTime.of(request.deadline()))
                .param("id", request.groupId())
                .update();
        send(request);
    }

    private void send(RolloutRequested request) {
        outbox.add(Topics.ROLLOUT_REQUESTED, request.groupId(), request);
    }

    /** How many groups of the step there are. */
    int count(UUID jobId, int step) {
        return jdbc.sql("select count(*) from prompt_group where job_id = :job and step = :step")
                .param("job", jobId)
                .param("step", step)
                .query(Integer.class)
                .single();
    }

    /** How many of the step's groups are of the task. */
    int count(UUID jobId, int step, String taskId) {
        return jdbc.sql("select count(*) from prompt_group where job_id = :job and step = :step and task_id = :task")
                .param("job", jobId)
                .param("step", step)
                .param("task", taskId)
                .query(Integer.class)
                .single();
    }
}
