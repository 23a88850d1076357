package dev.tina.trainer.view;

import dev.tina.rewards.catalogue.ReferenceReport;
import dev.tina.trainer.cost.CostView;
import dev.tina.trainer.cost.CostViews;
import dev.tina.trainer.dynamics.Dynamics;
import dev.tina.trainer.dynamics.JobDynamics;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.plan.ReferenceReports;
import dev.tina.trainer.provenance.HeldOutCheck;
import dev.tina.trainer.provenance.HeldOutChecks;
import dev.tina.trainer.provenance.ProvenanceView;
import dev.tina.trainer.provenance.ProvenanceViews;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes jobs readable, in short or whole, in as many queries for many as for one. */
public final class JobViews {

    private final JobLines lines;
    private final ProvenanceViews provenances;
    private final CostViews costs;
    private final HeldOutChecks heldOut;
    private final ReferenceReports reports;
    private final JobDynamics dynamics;

    JobViews(
            JobLines lines,
            ProvenanceViews provenances,
            CostViews costs,
            HeldOutChecks heldOut,
            ReferenceReports reports,
            JobDynamics dynamics) {
        this.lines = lines;
        this.provenances = provenances;
        this.costs = costs;
        this.heldOut = heldOut;
        this.reports = reports;
        this.dynamics = dynamics;
    }

    public JobView of(Job job) {
        return of(List.of(job)).getFirst();
    }

    /** In short, in the order of the jobs. */
    List<JobLine> lines(List<Job> jobs) {
        Map<UUID, Dynamics> courses = dynamics.of(ids(jobs));
        Map<UUID, JobLine> all = lines.of(jobs, courses, costs.of(jobs, courses));
        return jobs.stream().map(job -> known(all.get(job.id()))).toList();
    }

    /** In the order of the jobs. */
    public List<JobView> of(List<Job> jobs) {
        Map<UUID, ProvenanceView> madeFrom = provenances.of(jobs);
        Map<UUID, HeldOutCheck> checked = heldOut.of(ids(jobs));
        Map<UUID, ReferenceReport> references = reports.of(ids(jobs));
        Map<UUID, Dynamics> courses = dynamics.of(ids(jobs));
        Map<UUID, CostView> used = costs.of(jobs, courses);
        Map<UUID, JobLine> all = lines.of(jobs, courses, used);
        return jobs.stream()
                .map(job -> JobView.of(
                        job,
                        known(all.get(job.id())),
                        known(madeFrom.get(job.id())),
                        known(used.get(job.id())),
                        checked.get(job.id()),
                        references.get(job.id()),
                        courses.getOrDefault(job.id(), Dynamics.UNKNOWN)))
                .toList();
    }

    private static List<UUID> ids(List<Job> jobs) {
        return jobs.stream().map(Job::id).toList();
    }

    private static <T> T known(@Nullable T view) {
        return Objects.requireNonNull(view, "every job has one");
    }
}
