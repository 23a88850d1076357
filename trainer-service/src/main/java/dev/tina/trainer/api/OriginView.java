package dev.tina.trainer.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What a job was made from.
 *
 * @param baseFolder where the base lies on the trainer's machine
 * @param baseSha256 over its configuration and weights; absent until the job has started
 * @param made absent for a job that is older than this record
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OriginView(
        String baseFolder,
        @Nullable String baseSha256,
        @Nullable Provenance made) {

    static OriginView of(Job job, @Nullable Provenance made) {
        return new OriginView(job.baseFolder().toString(), job.baseSha256(), made);
    }
}
