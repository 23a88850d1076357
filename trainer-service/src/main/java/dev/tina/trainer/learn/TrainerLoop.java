package dev.tina.trainer.learn;

import dev.tina.common.FileFault;
import dev.tina.common.Incident;
import dev.tina.service.database.TransientFailure;
import dev.tina.trainer.lease.Lease;
import dev.tina.trainer.lease.LeaseLost;
import dev.tina.trainer.lease.Leases;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes jobs and gives each a turn, one after the other: one device learns one step at a time. */
public final class TrainerLoop {

    private static final Logger log = LoggerFactory.getLogger(TrainerLoop.class);

    private final Leases leases;
    private final Function<Lease, JobRunner> runnerOf;
    private final int jobsAtOnce;
    private final Map<UUID, JobRunner> runners = new LinkedHashMap<>();
    private final Map<UUID, Lease> held = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    /** @param runnerOf works on the job of a lease */
    TrainerLoop(Leases leases, Function<Lease, JobRunner> runnerOf, int jobsAtOnce) {
        this.leases = leases;
        this.runnerOf = runnerOf;
        this.jobsAtOnce = jobsAtOnce;
    }

    /** One round; true if anything was done. */
    public boolean round() {
        takeJobs();
        boolean worked = false;
        for (JobRunner runner : List.copyOf(runners.values())) {
            worked |= !stopped && turn(runner) != JobRunner.Turn.WAITING;
        }
        return worked;
    }

    private void takeJobs() {
        while (runners.size() < jobsAtOnce) {
            Optional<Lease> lease = leases.take();
            if (lease.isEmpty()) {
                return;
            }
            JobRunner former = runners.put(lease.get().jobId(), runnerOf.apply(lease.get()));
            if (former != null) {
                former.close();
            }
            held.put(lease.get().jobId(), lease.get());
            log.info("took job {} (epoch {})", lease.get().jobId(), lease.get().epoch());
        }
    }

    /** Whatever goes wrong with a job, and with its end, stays with the job. */
    private JobRunner.Turn turn(JobRunner runner) {
        try {
            return takeTurn(runner);
        } catch (RuntimeException | VirtualMachineError | LinkageError | AssertionError e) {
            if (TransientFailure.isOne(e)) {
                log.warn("job {} waits for the database: {}", runner.lease().jobId(), e.getMessage());
            } else {
                log.error(
                        "job {} cannot even be ended; it is left alone for now",
                        runner.lease().jobId(),
                        e);
                drop(runner);
            }
            return JobRunner.Turn.WAITING;
        }
    }

    private JobRunner.Turn takeTurn(JobRunner runner) {
        try {
            JobRunner.Turn turn = runner.turn();
            if (turn == JobRunner.Turn.OVER) {
                drop(runner);
            }
            return turn;
        } catch (LeaseLost e) {
            log.warn(e.getMessage());
            drop(runner);
            return JobRunner.Turn.OVER;
        } catch (UncheckedIOException e) {
            return pause(runner, FileFault.inWords(e));
        } catch (RuntimeException | VirtualMachineError | LinkageError | AssertionError e) {
            if (TransientFailure.isOne(e)) {
                log.warn("job {} waits for the database: {}", runner.lease().jobId(), e.getMessage());
                runner.close();
                return JobRunner.Turn.WAITING;
            }
            return fail(runner, Incident.reason("the job", e));
        }
    }

    private JobRunner.Turn fail(JobRunner runner, String reason) {
        log.warn("job {} fails: {}", runner.lease().jobId(), reason);
        try {
            runner.fail(reason);
        } catch (LeaseLost e) {
            log.warn(e.getMessage());
        }
        drop(runner);
        return JobRunner.Turn.OVER;
    }

    /** What a full disk or a lost folder stops can go on, once a person has seen to it. */
    private JobRunner.Turn pause(JobRunner runner, String reason) {
        log.error("job {} pauses: {}", runner.lease().jobId(), reason);
        try {
            runner.pause(reason);
        } catch (LeaseLost e) {
            log.warn(e.getMessage());
        }
        drop(runner);
        return JobRunner.Turn.OVER;
    }

    private void drop(JobRunner runner) {
        runners.remove(runner.lease().jobId());
        held.remove(runner.lease().jobId());
        try {
            runner.close();
        } catch (RuntimeException | VirtualMachineError | LinkageError | AssertionError e) {
            log.warn(
                    "what job {} held in memory is not all freed",
                    runner.lease().jobId(),
                    e);
        }
    }

    /** Extends the leases of the jobs in hand; for another thread, since a turn may take long. */
    public void renewLeases() {
        held.values().forEach(leases::renew);
    }

    /** Gives all jobs up, for another trainer to go on with; after the last turn. */
    public void release() {
        giveUp();
        List.copyOf(runners.values()).forEach(this::drop);
    }

    /** Releases the leases, even during a turn; its result counts unless another trainer has taken the job by then. */
    public void giveUp() {
        held.values().forEach(leases::release);
    }

    /** Rounds until stopped; waits for the signal, or the interval, where nothing is to be done. */
    void run(WorkSignal signal, Duration interval) {
        try {
            while (!stopped) {
                if (!safeRound()) {
                    signal.await(interval);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends {@link #run} after the round at work. */
    void stop() {
        stopped = true;
    }

    private boolean safeRound() {
        try {
            return round();
        } catch (RuntimeException | VirtualMachineError | LinkageError | AssertionError e) {
            if (TransientFailure.isOne(e)) {
                log.warn("the trainer waits for the database: {}", e.getMessage());
            } else {
                log.error("a round failed; the next one is tried", e);
            }
            return false;
        }
    }
}
