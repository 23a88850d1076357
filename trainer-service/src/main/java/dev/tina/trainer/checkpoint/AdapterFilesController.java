package dev.tina.trainer.checkpoint;

import dev.tina.modelfiles.adapter.AdapterTensors;
import dev.tina.service.http.RefusedRequest;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.job.NoSuchJob;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The files of a policy version's adapter, for those who do not see the folder they lie in. */
@RestController
@RequestMapping("/api/v1/jobs/{id}/checkpoints/{policyVersion}/adapter")
@Tag(name = "Jobs")
class AdapterFilesController {

    private final Jobs jobs;
    private final Checkpoints checkpoints;

    AdapterFilesController(Jobs jobs, Checkpoints checkpoints) {
        this.jobs = jobs;
        this.checkpoints = checkpoints;
    }

    @GetMapping(path = "/{file}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            operationId = "getAdapterFile",
            summary = "A file of the version's adapter: " + AdapterTensors.CONFIG + " or " + AdapterTensors.TENSORS)
    Resource file(@PathVariable UUID id, @PathVariable int policyVersion, @PathVariable String file) {
        if (!AdapterTensors.FILES.contains(file)) {
            throw RefusedRequest.unknown(
                    "file", file, String.join(" or ", AdapterTensors.FILES), "an adapter has no file " + file);
        }
        Path stored = checkpoint(id, policyVersion).adapterFolder().resolve(file);
        if (!Files.isRegularFile(stored)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "the adapters' store no longer holds " + file);
        }
        return new FileSystemResource(stored);
    }

    private Checkpoint checkpoint(UUID id, int policyVersion) {
        UUID job = jobs.find(id).orElseThrow(() -> new NoSuchJob(id)).id();
        return checkpoints.list(job).stream()
                .filter(checkpoint -> checkpoint.policyVersion() == policyVersion)
                .findFirst()
                .orElseThrow(() -> RefusedRequest.unknown(
                        "policyVersion",
                        policyVersion,
                        "one of GET /api/v1/jobs/" + id + "/checkpoints",
                        "job " + id + " has no checkpoint of policy version " + policyVersion));
    }
}
