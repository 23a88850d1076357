package dev.tina.trainer.request;

import dev.tina.trainer.forecast.JobPlan;
import dev.tina.trainer.job.Command;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.learn.WorkSignal;
import dev.tina.trainer.view.JobView;
import dev.tina.trainer.view.JobViews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What users ask of training jobs: to make one, to hold it, to go on, to end it, to change its budget or what it is called. */
@RestController
@RequestMapping(path = "/api/v1/jobs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Jobs", description = "Training jobs: a recipe, its steps, the adapters it makes.")
class JobCommandsController {

    private static final String EXAMPLE = """
            {"recipe": "tina-tiny", "overrides": {"seed": 3, "steps": 20, "lora": {"rank": 8}}}""";

    private final JobCreation creation;
    private final JobPlans plans;
    private final JobCommands commands;
    private final JobViews views;
    private final WorkSignal signal;

    JobCommandsController(
            JobCreation creation, JobPlans plans, JobCommands commands, JobViews views, WorkSignal signal) {
        this.creation = creation;
        this.plans = plans;
        this.commands = commands;
        this.views = views;
        this.signal = signal;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "createJob",
            summary =
                    "Create a job from a recipe, by its name or whole, or from a job's policy version, with overrides")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = JobRequest.class),
                            examples = @ExampleObject(name = "aRecipeWithOverrides", value = EXAMPLE)))
    @ApiResponse(responseCode = "201", description = "The job, made just now")
    @ApiResponse(responseCode = "200", description = "The job that the same request with the same key has made before")
    ResponseEntity<JobView> create(
            @RequestBody JsonNode body,
            @Parameter(description = "Makes a repeated request safe: the same key and body make one job")
                    @RequestHeader(name = RequestKeys.HEADER, required = false)
                    @Nullable
                    String key) {
        JobCreation.Made made = creation.of(body, key);
        return ResponseEntity.status(made.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/v1/jobs/" + made.job().id()))
                .body(done(made.job()));
    }

    @PostMapping(path = "/plan", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "planJob",
            summary =
                    "Tell what a request would make: its recipe, first prompts, held-out check, work and estimate; no job is made")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = JobRequest.class),
                            examples = @ExampleObject(name = "aRecipeWithOverrides", value = EXAMPLE)))
    @ApiResponse(responseCode = "200", description = "What would be made; refused as the request to make it would be")
    JobPlan plan(@RequestBody JsonNode body) {
        return plans.of(body);
    }

    @PatchMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "changeJob",
            summary = "Change the budget, or the name, tags and note; a paused job is then resumed by resume")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = JobChange.class),
                            examples = {
                                @ExampleObject(name = "budget", value = "{\"budget\": {\"dollars\": 2.5}}"),
                                @ExampleObject(
                                        name = "labels",
                                        value = "{\"name\": \"rank 16\", \"tags\": [\"ablation\"], \"note\": null}")
                            }))
    JobView change(@PathVariable UUID id, @RequestBody JsonNode body) {
        return done(commands.change(id, body));
    }

    @PostMapping("/{id}/cancel")
    @ApiResponse(responseCode = "200", description = "The job")
    @ApiResponse(responseCode = "409", description = "Its state does not allow it")
    @Operation(operationId = "cancelJob", summary = "End the job at the next step boundary")
    JobView cancel(@PathVariable UUID id) {
        return done(commands.obey(id, Command.CANCEL));
    }

    @PostMapping("/{id}/pause")
    @ApiResponse(responseCode = "200", description = "The job")
    @ApiResponse(responseCode = "409", description = "Its state does not allow it")
    @Operation(
            operationId = "pauseJob",
            summary = "Hold the job at the next step boundary; groups on their way are kept")
    JobView pause(@PathVariable UUID id) {
        return done(commands.obey(id, Command.PAUSE));
    }

    @PostMapping("/{id}/resume")
    @ApiResponse(responseCode = "200", description = "The job")
    @ApiResponse(responseCode = "409", description = "Its state does not allow it")
    @Operation(operationId = "resumeJob", summary = "Go on with a paused job")
    JobView resume(@PathVariable UUID id) {
        return done(commands.obey(id, Command.RESUME));
    }

    /** The trainer may have something to do now. */
    private JobView done(Job job) {
        signal.give();
        return views.of(job);
    }
}
