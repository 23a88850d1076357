package dev.tina.trainer.request;

import dev.tina.rewards.catalogue.ReferenceReport;
import dev.tina.trainer.Listing;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.cost.CostViews;
import dev.tina.trainer.dynamics.Dynamics;
import dev.tina.trainer.job.Command;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobStates;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.job.NoSuchJob;
import dev.tina.trainer.learn.WorkSignal;
import dev.tina.trainer.plan.ReferenceReports;
import dev.tina.trainer.plan.WaitingGroups;
import dev.tina.trainer.provenance.ProvenanceViews;
import dev.tina.trainer.step.StepRecords;
import dev.tina.trainer.view.JobView;
import dev.tina.trainer.view.JudgedCheckpoint;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Training jobs. */
@RestController
@RequestMapping(path = "/api/v1/jobs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Jobs", description = "Training jobs: a recipe, its steps, the adapters it makes.")
class JobsController {

    private final JobCreation newJobs;
    private final Desk desk;

    /** What answering takes. */
    record Desk(
            TransactionOperations transactions,
            Jobs jobs,
            JobStates states,
            StepRecords steps,
            Checkpoints checkpoints,
            CostViews costs,
            BudgetRequests budgets,
            ReferenceReports reports,
            ProvenanceViews origins,
            Function<UUID, Dynamics> dynamics,
            WaitingGroups waiting,
            WorkSignal bell) {}

    JobsController(JobCreation newJobs, Desk desk) {
        this.newJobs = newJobs;
        this.desk = desk;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Create a job from a preset, a recipe or a job's policy version, with overrides")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = JobRequest.class)))
    @ApiResponse(responseCode = "201", description = "The job, made just now")
    @ApiResponse(responseCode = "200", description = "The job that the same request with the same key has made before")
    ResponseEntity<JobView> create(
            @RequestBody JsonNode body,
            @Parameter(description = "Makes a repeated request safe: the same key and body make one job")
                    @RequestHeader(name = RequestKeys.HEADER, required = false)
                    @Nullable
                    String key) {
        JobCreation.Made made = newJobs.of(body, key);
        desk.bell().ring();
        return ResponseEntity.status(made.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/v1/jobs/" + made.job().id()))
                .body(view(made.job()));
    }

    @GetMapping
    @Operation(summary = "All jobs, the newest first")
    Listing<JobView> list() {
        return new Listing<>(desk.jobs().list().stream().map(this::view).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One job")
    JobView get(@PathVariable UUID id) {
        return view(find(id));
    }

    @GetMapping("/{id}/steps")
    @Operation(summary = "The finished steps with their metrics")
    Listing<StepRecords.DoneStep> steps(@PathVariable UUID id) {
        return new Listing<>(desk.steps().list(find(id).id()));
    }

    @GetMapping("/{id}/checkpoints")
    @Operation(
            summary =
                    "The policy versions, where their adapters lie, how they did on the held-out tasks, and which is the best")
    Listing<JudgedCheckpoint> checkpoints(@PathVariable UUID id) {
        Dynamics dynamics = desk.dynamics().apply(find(id).id());
        return new Listing<>(desk.checkpoints().list(id).stream()
                .map(checkpoint -> JudgedCheckpoint.of(checkpoint, dynamics))
                .toList());
    }

    @PatchMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change the budget, the only key that can be changed; a paused job is then resumed by resume")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(example = "{\"budget\": {\"dollars\": 2.5}}")))
    JobView change(@PathVariable UUID id, @RequestBody JsonNode body) {
        desk.transactions().executeWithoutResult(status -> {
            Job job = desk.jobs().lock(id).orElseThrow(() -> new NoSuchJob(id));
            desk.jobs().setRecipe(id, desk.budgets().changed(job.recipe(), body));
        });
        desk.bell().ring();
        return view(find(id));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "End the job at the next step boundary")
    JobView cancel(@PathVariable UUID id) {
        return command(id, Command.CANCEL);
    }

    @PostMapping("/{id}/pause")
    @Operation(summary = "Hold the job at the next step boundary; groups on their way are kept")
    JobView pause(@PathVariable UUID id) {
        return command(id, Command.PAUSE);
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Go on with a paused job")
    JobView resume(@PathVariable UUID id) {
        return command(id, Command.RESUME);
    }

    private JobView command(UUID id, Command command) {
        desk.transactions().executeWithoutResult(status -> {
            Job job = desk.jobs().lock(id).orElseThrow(() -> new NoSuchJob(id));
            if (command == Command.RESUME) {
                desk.budgets().requireRoom(job);
            }
            desk.states().obey(job, command);
        });
        desk.bell().ring();
        return view(find(id));
    }

    private Job find(UUID id) {
        return desk.jobs().find(id).orElseThrow(() -> new NoSuchJob(id));
    }

    private JobView view(Job job) {
        ReferenceReport references = desk.reports().find(job.id()).orElse(null);
        String waitingFor = desk.waiting().complaint(job.id()).orElse(null);
        return JobView.of(
                job,
                desk.origins().of(job),
                desk.costs().of(job),
                references,
                desk.dynamics().apply(job.id()),
                waitingFor);
    }
}
