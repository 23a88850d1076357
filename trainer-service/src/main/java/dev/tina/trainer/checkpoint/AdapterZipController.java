package dev.tina.trainer.checkpoint;

import dev.tina.common.InvalidInput;
import dev.tina.modelfiles.adapter.AdapterTensors;
import dev.tina.trainer.dynamics.JobDynamics;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.job.NoSuchJob;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A policy version's adapter as one file to take away. */
@RestController
@Tag(name = "Jobs")
class AdapterZipController {

    private static final String ZIP = "application/zip";
    private static final int LONGEST_NAME = 80;

    private final Jobs jobs;
    private final Checkpoints checkpoints;
    private final JobDynamics dynamics;

    AdapterZipController(Jobs jobs, Checkpoints checkpoints, JobDynamics dynamics) {
        this.jobs = jobs;
        this.checkpoints = checkpoints;
        this.dynamics = dynamics;
    }

    @GetMapping(path = "/api/v1/jobs/{id}/checkpoints/{version}/adapter.zip", produces = ZIP)
    @Operation(
            operationId = "downloadAdapter",
            summary = "A policy version's adapter as a zip",
            description = "Holds " + AdapterTensors.CONFIG + " and " + AdapterTensors.TENSORS
                    + " as PEFT reads them. The same version gives the same bytes.")
    @ApiResponse(
            responseCode = "200",
            description = "The zip, streamed.",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    void zip(
            @PathVariable UUID id,
            @Parameter(description = "A policy version's number, best or last.", example = "best") @PathVariable
                    String version,
            HttpServletResponse response)
            throws IOException {
        Job job = jobs.find(id).orElseThrow(() -> new NoSuchJob(id));
        Checkpoint wanted = checkpoint(job, version);
        if (!AdapterTensors.FILES.stream()
                .allMatch(file -> Files.isRegularFile(wanted.adapterFolder().resolve(file)))) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "the adapters' store no longer holds policy version " + wanted.policyVersion());
        }
        response.setContentType(ZIP);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName(job, wanted.policyVersion()), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        new AdapterZip(wanted.adapterFolder(), AdapterTensors.FILES).writeTo(response.getOutputStream());
    }

    private Checkpoint checkpoint(Job job, String version) {
        List<Checkpoint> all = checkpoints.list(job.id());
        OptionalInt number = switch (version) {
            case "best" -> dynamics.of(job.id()).best();
            case "last" ->
                all.isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(all.getLast().policyVersion());
            default -> number(version);
        };
        return all.stream()
                .filter(checkpoint -> number.isPresent() && checkpoint.policyVersion() == number.getAsInt())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, missing(job, version, all)));
    }

    private static OptionalInt number(String version) {
        try {
            return OptionalInt.of(Integer.parseInt(version));
        } catch (NumberFormatException e) {
            throw new InvalidInput("version", version, "a policy version's number, best or last");
        }
    }

    private static String missing(Job job, String version, List<Checkpoint> all) {
        if (all.isEmpty()) {
            return "job " + job.id() + " has no policy version yet";
        }
        return version.equals("best")
                ? "no policy version of job " + job.id()
                        + " has been judged on its held-out tasks; take last, or a number"
                : "job " + job.id() + " has the policy versions 0 to "
                        + all.getLast().policyVersion() + ", not " + version;
    }

    private static String fileName(Job job, int version) {
        String plain = job.labels()
                .name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._=-]+", "-")
                .replaceAll("^[.-]+|-+$", "");
        String kept = plain.isEmpty() ? "job" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        return kept + "-" + job.id().toString().substring(0, 8) + "-v" + version + ".zip";
    }
}
