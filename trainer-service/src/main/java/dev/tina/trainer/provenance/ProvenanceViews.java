package dev.tina.trainer.provenance;

import dev.tina.trainer.job.Job;

/** Tells what jobs were made from. */
public final class ProvenanceViews {

    private final StartingVersions forks;
    private final Provenances provenances;

    public ProvenanceViews(StartingVersions forks, Provenances provenances) {
        this.forks = forks;
        this.provenances = provenances;
    }

    public ProvenanceView of(Job job) {
        return ProvenanceView.of(
                job,
                forks.find(job.id()).orElse(null),
                provenances.find(job.id()).orElse(null));
    }
}
