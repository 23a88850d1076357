package dev.tina.trainer.provenance;

import dev.tina.trainer.job.Job;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells what jobs were made from. */
public final class ProvenanceViews {

    private final StartingVersions starts;
    private final Provenances provenances;

    public ProvenanceViews(StartingVersions starts, Provenances provenances) {
        this.starts = starts;
        this.provenances = provenances;
    }

    public ProvenanceView of(Job job) {
        return ProvenanceView.of(
                job,
                starts.find(job.id()).orElse(null),
                provenances.find(job.id()).orElse(null));
    }

    /** By job. */
    public Map<UUID, ProvenanceView> of(Collection<Job> jobs) {
        List<UUID> ids = jobs.stream().map(Job::id).toList();
        Map<UUID, StartingVersion> from = starts.of(ids);
        Map<UUID, Provenance> made = provenances.of(ids);
        Map<UUID, ProvenanceView> views = new HashMap<>();
        jobs.forEach(job -> views.put(job.id(), ProvenanceView.of(job, from.get(job.id()), made.get(job.id()))));
        return views;
    }
}
