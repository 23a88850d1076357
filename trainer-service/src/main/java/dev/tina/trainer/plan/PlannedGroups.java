package dev.tina.trainer.plan;

import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.Topics;
import dev.tina.events.codec.EventCodec;
import dev.tina.service.database.SqlTime;
import dev.tina.trainer.job.EventSink;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The groups asked for, in Postgres, each with its request. */
final class PlannedGroups {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final EventCodec codec;
    private final EventSink outbox;

    PlannedGroups(JdbcClient jdbc, InstantSource clock, EventCodec codec, EventSink outbox) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.codec = codec;
        this.outbox = outbox;
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
