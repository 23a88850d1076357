package dev.tina.trainer.lease;

import dev.tina.contracts.JobState;
import dev.tina.service.database.SqlTime;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobStates;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.job.UnreadableJob;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One owner a job: taken for a while, renewed while it is worked on, fenced by an epoch that each taking raises.
 * Clocks that disagree only make a job change hands early; the epoch keeps the former owner from publishing.
 */
public final class Leases {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Jobs jobs;
    private final JobStates states;
    private final InstantSource clock;
    private final Tenure tenure;

    /**
     * Who takes leases and for how long.
     *
     * @param owner the trainer's name; a restart keeps it, and so takes its jobs back at once
     * @param since when this process started; an earlier lease of the same owner is from before a restart
     */
    public record Tenure(String owner, Instant since, Duration duration) {}

    public Leases(
            JdbcClient jdbc,
            TransactionOperations transactions,
            Jobs jobs,
            JobStates states,
            InstantSource clock,
            Tenure tenure) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.jobs = jobs;
        this.states = states;
        this.clock = clock;
        this.tenure = tenure;
    }

    /** Takes the oldest job that wants an owner, if there is one; those that can no longer be read fail on the way. */
    public Optional<Lease> take() {
        return transactions.execute(status -> {
            Optional<Lease> taken = Optional.empty();
            for (Optional<UUID> next = candidate(); taken.isEmpty() && next.isPresent(); next = candidate()) {
                taken = takeOrFail(next.get());
            }
            return taken;
        });
    }

    private Optional<Lease> takeOrFail(UUID id) {
        Job job;
        try {
            job = jobs.lock(id).orElseThrow();
        } catch (UnreadableJob e) {
            states.fail(id, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
        return Optional.of(take(job));
    }

    private Optional<UUID> candidate() {
        return jdbc.sql("""
                        select id from job
                        where state in ('QUEUED', 'RUNNING')
                          and (lease_until is null or lease_until < :now
                               or (lease_owner = :owner and lease_taken_at < :since))
                        order by created_at, id limit 1 for update skip locked
                        """)
                .param("now", SqlTime.of(clock.instant()))
                .param("owner", tenure.owner())
                .param("since", SqlTime.of(tenure.since()))
                .query(UUID.class)
                .optional();
    }

    private Lease take(Job job) {
        UUID id = job.id();
        if (job.state() == JobState.QUEUED) {
            states.change(job, JobState.RUNNING, null);
        }
        long epoch = jdbc.sql("""
                        update job set lease_owner = :owner, lease_epoch = lease_epoch + 1,
                               lease_taken_at = :now, lease_until = :until
                        where id = :id returning lease_epoch
                        """)
                .param("owner", tenure.owner())
                .param("now", SqlTime.of(clock.instant()))
                .param("until", SqlTime.of(clock.instant().plus(tenure.duration())))
                .param("id", id)
                .query(Long.class)
                .single();
        return new Lease(id, epoch);
    }

    /** Extends the lease; false if another trainer has taken the job. */
    public boolean renew(Lease lease) {
        return jdbc.sql("update job set lease_until = :until where id = :id and lease_epoch = :epoch")
                        .param("until", SqlTime.of(clock.instant().plus(tenure.duration())))
                        .param("id", lease.jobId())
                        .param("epoch", lease.epoch())
                        .update()
                == 1;
    }

    /** Whether the job still runs, and in these hands. */
    boolean isHeld(Lease lease) {
        return jdbc.sql("select count(*) from job where id = :id and lease_epoch = :epoch and state = 'RUNNING'")
                        .param("id", lease.jobId())
                        .param("epoch", lease.epoch())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Gives the job up, so that it can be taken at once. */
    public void release(Lease lease) {
        jdbc.sql("update job set lease_until = null where id = :id and lease_epoch = :epoch")
                .param("id", lease.jobId())
                .param("epoch", lease.epoch())
                .update();
    }

    /** Does the work in a transaction that holds the job's row; throws {@link LeaseLost} if the job has a later owner or has ended. */
    public void fenced(Lease lease, Runnable work) {
        transactions.executeWithoutResult(status -> {
            fence(lease);
            work.run();
        });
    }

    /** The same of work with a result. */
    public <T> T fencedResult(Lease lease, Supplier<T> work) {
        return transactions.execute(status -> {
            fence(lease);
            return work.get();
        });
    }

    private void fence(Lease lease) {
        boolean held = jdbc.sql("""
                        select 1 from job where id = :id and lease_epoch = :epoch and state = 'RUNNING' for update
                        """)
                .param("id", lease.jobId())
                .param("epoch", lease.epoch())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!held) {
            throw new LeaseLost(lease);
        }
    }
}
