package dev.tina.trainer.plan;

import dev.tina.contracts.JobState;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.prompt.TemplateContext;
import dev.tina.service.database.SeparateWork;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobStates;
import dev.tina.trainer.job.Jobs;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks again for groups whose deadline has passed. An attempt that a worker took is spent: the next one is asked for, and
 * a job whose group has spent too many fails. An attempt nobody took is asked for once more as it is, however often: while
 * there are no workers a job waits, and loses nothing.
 */
public final class OverdueGroups {

    private static final Logger log = LoggerFactory.getLogger(OverdueGroups.class);

    private final TransactionOperations transactions;
    private final InstantSource clock;
    private final Jobs jobs;
    private final JobStates states;
    private final PlannedGroups groups;

    public OverdueGroups(
            TransactionOperations transactions,
            InstantSource clock,
            Jobs jobs,
            JobStates states,
            PlannedGroups groups) {
        this.transactions = transactions;
        this.clock = clock;
        this.jobs = jobs;
        this.states = states;
        this.groups = groups;
    }

    /** How many groups were asked for again; a job that cannot be asked for fails alone. */
    public int askAgain() {
        AtomicInteger asked = new AtomicInteger();
        for (UUID jobId : groups.jobsWithOverdueGroups()) {
            SeparateWork.runOrLater(
                    "the job", jobId, () -> asked.addAndGet(askAgain(jobId)), reason -> fail(jobId, reason));
        }
        return asked.get();
    }

    private void fail(UUID jobId, String reason) {
        String whole = "groups cannot be asked for again: " + reason;
        log.warn("job {} fails: {}", jobId, whole);
        transactions.executeWithoutResult(status -> states.fail(jobId, whole));
    }

    private int askAgain(UUID jobId) {
        return transactions.execute(status -> {
            Job job = jobs.lock(jobId).orElseThrow();
            return job.state() == JobState.RUNNING ? askAgain(job) : 0;
        });
    }

    private int askAgain(Job job) {
        List<PlannedGroups.Overdue> overdue = groups.overdue(job.id());
        for (PlannedGroups.Overdue group : overdue) {
            if (group.attempts().isExhausted(job.recipe().groups().maxAttempts())) {
                states.change(job, JobState.FAILED, givenUp(group));
                return 0;
            }
        }
        overdue.forEach(group -> groups.askAgain(again(job, group)));
        return overdue.size();
    }

    private static String givenUp(PlannedGroups.Overdue group) {
        return "group " + group.request().groupId() + " of step "
                + group.request().key().step() + " was asked for "
                + group.attempts().attempt() + " times "
                + (group.isRefused()
                        ? "and came back from another adapter than was asked for"
                        : "and never came back within its deadline");
    }

    private RolloutRequested again(Job job, PlannedGroups.Overdue group) {
        RolloutRequested first = group.request();
        Instant deadline =
                group.attempts().deadline(clock.instant(), job.recipe().groups().groupDeadline());
        TemplateContext own = job.recipe().prompt().template().context(job.createdAt());
        // an older version's request has no context
        return first.again(group.attempts().next(), deadline, first.template().orElse(own));
    }
}
