package dev.tina.trainer.lease;

import dev.tina.contracts.JobState;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobStates;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.job.Wish;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The jobs in this trainer's hands: read while their lease holds, ended under its fence. */
public final class HeldJobs {

    private final Leases leases;
    private final Jobs jobs;
    private final JobStates states;

    public HeldJobs(Leases leases, Jobs jobs, JobStates states) {
        this.leases = leases;
        this.jobs = jobs;
        this.states = states;
    }

    /** The job as it stands; empty where it has ended or another trainer owns it. */
    public Optional<Job> find(Lease lease) {
        return leases.isHeld(lease) ? jobs.find(lease.jobId()) : Optional.empty();
    }

    /**
     * Ends the job and gives it up. A pause for a user's wish is left out where the wish has been taken back meanwhile.
     *
     * @param reason why it pauses by itself, if it does
     */
    public void end(Lease lease, JobState state, @Nullable String reason) {
        leases.fenced(lease, () -> {
            Job now = jobs.lock(lease.jobId()).orElseThrow();
            if (state != JobState.PAUSED || reason != null || now.wish() == Wish.PAUSE) {
                states.change(now, state, reason);
                leases.release(lease);
            }
        });
    }

    /** Fails the job, also where it can no longer be read, and gives it up. */
    public void fail(Lease lease, String reason) {
        leases.fenced(lease, () -> {
            states.fail(lease.jobId(), reason);
            leases.release(lease);
        });
    }
}
