package dev.tina.trainer.view;

import dev.tina.rewards.catalogue.ReferenceReport;
import dev.tina.trainer.cost.CostView;
import dev.tina.trainer.cost.CostViews;
import dev.tina.trainer.dynamics.Dynamics;
import dev.tina.trainer.dynamics.JobDynamics;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.plan.ReferenceReports;
import dev.tina.trainer.plan.WaitingGroups;
import dev.tina.trainer.provenance.HeldOutCheck;
import dev.tina.trainer.provenance.HeldOutChecks;
import dev.tina.trainer.provenance.ProvenanceView;
import dev.tina.trainer.provenance.ProvenanceViews;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes jobs readable, in as many queries for many as for one. */
public final class JobViews {

    private final ProvenanceViews provenances;
    private final CostViews costs;
    private final HeldOutChecks heldOut;
    private final ReferenceReports reports;
    private final JobDynamics dynamics;
    private final WaitingGroups waiting;

    public JobViews(
            ProvenanceViews provenances,
            CostViews costs,
            HeldOutChecks heldOut,
            ReferenceReports reports,
            JobDynamics dynamics,
            WaitingGroups waiting) {
        this.provenances = provenances;
        this.costs = costs;
        this.heldOut = heldOut;
        this.reports = reports;
        this.dynamics = dynamics;
        this.waiting = waiting;
    }

    public JobView of(Job job) {
        return of(List.of(job)).getFirst();
    }

    /** In the order of the jobs. */
    public List<JobView> of(List<Job> jobs) {
        List<UUID> ids = jobs.stream().map(Job::id).toList();
        Map<UUID, ProvenanceView> madeFrom = provenances.of(jobs);
        Map<UUID, HeldOutCheck> checked = heldOut.of(ids);
        Map<UUID, ReferenceReport> references = reports.of(ids);
        Map<UUID, Dynamics> course = dynamics.of(ids);
        Map<UUID, CostView> used = costs.of(jobs, course);
        Map<UUID, String> complaints = waiting.complaints(ids);
        return jobs.stream()
                .map(job -> JobView.of(
                        job,
                        known(madeFrom.get(job.id())),
                        known(used.get(job.id())),
                        checked.get(job.id()),
                        references.get(job.id()),
                        course.getOrDefault(job.id(), Dynamics.UNKNOWN),
                        complaints.get(job.id())))
                .toList();
    }

    private static <T> T known(@Nullable T view) {
        return Objects.requireNonNull(view, "every job has one");
    }
}
