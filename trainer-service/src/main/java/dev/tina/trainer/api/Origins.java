package dev.tina.trainer.api;

import dev.tina.trainer.fork.Forks;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.provenance.Provenances;

/** Tells what jobs were made from. */
final class Origins {

    private final Forks forks;
    private final Provenances provenances;

    Origins(Forks forks, Provenances provenances) {
        this.forks = forks;
        this.provenances = provenances;
    }

    OriginView of(Job job) {
        return OriginView.of(
                job,
                forks.find(job.id()).orElse(null),
                provenances.find(job.id()).orElse(null));
    }
}
