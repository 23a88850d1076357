package dev.tina.trainer.view;

import dev.tina.service.http.Listing;
import dev.tina.service.http.RefusedRequest;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.job.NoSuchJob;
import dev.tina.trainer.ledger.SampledGroup;
import dev.tina.trainer.ledger.SampledGroups;
import dev.tina.trainer.provenance.ProvenanceView;
import dev.tina.trainer.provenance.ProvenanceViews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is on record of a job beside its figures: what it was made from, what it learned from. */
@RestController
@RequestMapping(path = "/api/v1/jobs/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Jobs")
class RecordsController {

    private final Jobs jobs;
    private final SampledGroups samples;
    private final ProvenanceViews provenances;

    RecordsController(Jobs jobs, SampledGroups samples, ProvenanceViews provenances) {
        this.jobs = jobs;
        this.samples = samples;
        this.provenances = provenances;
    }

    @GetMapping("/steps/{step}/samples")
    @Operation(
            operationId = "listJobStepSamples",
            summary = "The groups a finished step learned from, with their texts and rewards, while they are kept")
    Listing<SampledGroup> samples(@PathVariable UUID id, @PathVariable int step) {
        Job job = find(id);
        int last = job.recipe().steps();
        if (step < 1 || step > last) {
            throw RefusedRequest.unknown(
                    "step", step, "between 1 and " + last, "job " + id + " has the steps 1 to " + last + ", not " + step);
        }
        return new Listing<>(samples.of(job.id(), step));
    }

    @GetMapping("/provenance")
    @Operation(operationId = "getJobProvenance", summary = "What the job was made from: base, task sets, recipe, code")
    ProvenanceView provenance(@PathVariable UUID id) {
        return provenances.of(find(id));
    }

    private Job find(UUID id) {
        return jobs.find(id).orElseThrow(() -> new NoSuchJob(id));
    }
}
