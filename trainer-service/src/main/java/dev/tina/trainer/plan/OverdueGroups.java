package dev.tina.trainer.plan;

import dev.tina.common.Incident;
import dev.tina.contracts.JobState;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.group.GroupDeadlines;
import dev.tina.contracts.prompt.TemplateContext;
import dev.tina.events.codec.EventCodec;
import dev.tina.service.database.SqlTime;
import dev.tina.service.database.TransientFailure;
import dev.tina.trainer.job.EventSink;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobStates;
import dev.tina.trainer.job.Jobs;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks again for groups whose deadline has passed. An attempt that a worker took is spent: the next one is asked for, and
 * a job whose group has spent too many fails. An attempt nobody took is asked for once more as it is, however often: while
 * there are no workers a job waits, and loses nothing.
 */
public final class OverdueGroups {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueGroups.class);

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final InstantSource clock;
    private final EventCodec codec;
    private final Jobs jobs;
    private final JobStates states;
    private final PlannedGroups groups;

    public OverdueGroups(
            JdbcClient jdbc,
            TransactionOperations transactions,
            InstantSource clock,
            JobStates states,
            EventCodec codec,
            EventSink outbox) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.codec = codec;
        this.jobs = new Jobs(jdbc);
        this.states = states;
        this.groups = new PlannedGroups(jdbc, clock, codec, outbox);
    }

    /** How many groups were asked for again; a job that cannot be asked for fails alone. */
    public int askAgain() {
        return jobsWithOverdueGroups().stream().mapToInt(this::askAgainAlone).sum();
    }

    private int askAgainAlone(UUID jobId) {
        try {
            return askAgain(jobId);
        } catch (RuntimeException e) {
            failOrLeave(jobId, e);
            return 0;
        }
    }

    /** What a fault that passes has stopped is left for the next round. */
    private void failOrLeave(UUID jobId, RuntimeException e) {
        if (TransientFailure.isOne(e)) {
            LOG.warn("the groups of job {} wait for the next round: {}", jobId, e.getMessage());
            return;
        }
        String reason = "groups cannot be asked for again: " + Incident.reason("asking", e);
        transactions.executeWithoutResult(status -> states.fail(jobId, reason));
    }

    private List<UUID> jobsWithOverdueGroups() {
        return jdbc.sql("""
                        select distinct g.job_id from prompt_group g join job j on j.id = g.job_id
                        where g.state = 'ASKED' and g.deadline < :now and j.state = 'RUNNING'
                        """)
                .param("now", SqlTime.of(clock.instant()))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private int askAgain(UUID jobId) {
        return transactions.execute(status -> {
            Job job = jobs.lock(jobId).orElseThrow();
            return job.state() == JobState.RUNNING ? askAgain(job) : 0;
        });
    }

    private int askAgain(Job job) {
        List<Overdue> overdue = overdue(job.id());
        for (Overdue group : overdue) {
            if (group.isSpent() && group.attempt() >= job.recipe().maxAttempts()) {
                states.change(job, JobState.FAILED, givenUp(group));
                return 0;
            }
        }
        overdue.forEach(group -> groups.askAgain(again(job, group)));
        return overdue.size();
    }

    /** @param asked how often it was asked for */
    private record Overdue(
            UUID groupId, int step, int attempt, int takenAttempt, int refusedAttempt, int asked, byte[] request) {

        /** What came back was taken, whether or not its taker said so. */
        boolean isSpent() {
            return Math.max(takenAttempt, refusedAttempt) >= attempt;
        }
    }

    private List<Overdue> overdue(UUID jobId) {
        return jdbc.sql("""
                        select group_id, step, attempt, taken_attempt, refused_attempt, asked, request
                        from prompt_group
                        where job_id = :job and state = 'ASKED' and deadline < :now
                        order by step, position for update
                        """)
                .param("job", jobId)
                .param("now", SqlTime.of(clock.instant()))
                .query((row, number) -> new Overdue(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getBytes(7)))
                .list();
    }

    private static String givenUp(Overdue group) {
        return "group " + group.groupId() + " of step " + group.step() + " was asked for " + group.attempt() + " times "
                + (group.refusedAttempt() == group.attempt()
                        ? "and came back from another adapter than was asked for"
                        : "and never came back within its deadline");
    }

    private RolloutRequested again(Job job, Overdue group) {
        RolloutRequested first = codec.read(group.request(), RolloutRequested.class);
        int attempt = group.isSpent() ? group.attempt() + 1 : group.attempt();
        GroupDeadlines patience = new GroupDeadlines(job.recipe().groupDeadline());
        Instant deadline = clock.instant().plus(patience.of(group.asked() + 1));
        TemplateContext own = job.recipe().prompt().template().context(job.createdAt());
        return first.again(attempt, deadline, first.template().orElse(own)); // an older version's request has none
    }
}
