package dev.tina.trainer.request;

import dev.tina.contracts.JobState;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobStates;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.plan.HeldOut;
import dev.tina.trainer.plan.JobTasks;
import dev.tina.trainer.plan.ReferenceReports;
import dev.tina.trainer.provenance.HeldOutChecks;
import dev.tina.trainer.provenance.Provenance;
import dev.tina.trainer.provenance.Provenances;
import dev.tina.trainer.provenance.StartingVersions;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a new job down with all that is known of it, within the transaction that makes it. */
final class NewJobs {

    private final Jobs jobs;
    private final JobStates states;
    private final ReferenceReports reports;
    private final Provenances provenances;
    private final StartingVersions starts;
    private final HeldOutChecks heldOutChecks;

    NewJobs(
            Jobs jobs,
            JobStates states,
            ReferenceReports reports,
            Provenances provenances,
            StartingVersions starts,
            HeldOutChecks heldOutChecks) {
        this.jobs = jobs;
        this.states = states;
        this.reports = reports;
        this.provenances = provenances;
        this.starts = starts;
        this.heldOutChecks = heldOutChecks;
    }

    /**
     * What a new job is.
     *
     * @param recipeName of the recipe it was made from; null if its recipe was given whole
     * @param tasks it is made with
     */
    record NewJob(
            UUID id,
            Instant createdAt,
            @Nullable String recipeName,
            CheckedJobRequest checked,
            JobTasks tasks,
            Provenance provenance) {}

    /** Queues the job. */
    Job add(NewJob made) {
        UUID id = made.id();
        jobs.insert(
                id,
                made.createdAt(),
                made.checked().labels(),
                made.recipeName(),
                made.checked().recipe(),
                made.checked().base());
        Job job = jobs.lock(id).orElseThrow();
        states.change(job, JobState.QUEUED, null);
        reports.add(id, made.tasks().references());
        HeldOut heldOut = made.tasks().heldOut();
        if (heldOut != null) {
            heldOutChecks.add(id, heldOut.check(), heldOut.tasks());
        }
        provenances.add(id, made.provenance());
        if (made.checked().start() != null) {
            starts.add(id, made.checked().start());
        }
        return job;
    }

    Optional<Job> find(UUID id) {
        return jobs.find(id);
    }
}
