package dev.tina.trainer.view;

import dev.tina.service.http.Listing;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.dynamics.Dynamics;
import dev.tina.trainer.dynamics.JobDynamics;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.job.NoSuchJob;
import dev.tina.trainer.step.StepRecords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How training jobs stand: each as a whole, its steps, its policy versions. */
@RestController
@RequestMapping(path = "/api/v1/jobs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Jobs", description = "Training jobs: a recipe, its steps, the adapters it makes.")
class JobViewsController {

    private final Jobs jobs;
    private final JobViews views;
    private final StepRecords steps;
    private final Checkpoints checkpoints;
    private final JobDynamics dynamics;

    JobViewsController(Jobs jobs, JobViews views, StepRecords steps, Checkpoints checkpoints, JobDynamics dynamics) {
        this.jobs = jobs;
        this.views = views;
        this.steps = steps;
        this.checkpoints = checkpoints;
        this.dynamics = dynamics;
    }

    @GetMapping
    @Operation(operationId = "listJobs", summary = "All jobs, the newest first")
    Listing<JobView> list() {
        return new Listing<>(views.of(jobs.list()));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getJob", summary = "One job")
    JobView get(@PathVariable UUID id) {
        return views.of(find(id));
    }

    @GetMapping("/{id}/steps")
    @Operation(operationId = "listJobSteps", summary = "The finished steps with their metrics")
    Listing<StepRecords.DoneStep> steps(@PathVariable UUID id) {
        return new Listing<>(steps.list(find(id).id()));
    }

    @GetMapping("/{id}/checkpoints")
    @Operation(
            operationId = "listJobCheckpoints",
            summary =
                    "The policy versions, where their adapters lie, how they did on the held-out tasks, and which is the best")
    Listing<JudgedCheckpoint> checkpoints(@PathVariable UUID id) {
        Dynamics course = dynamics.of(find(id).id());
        return new Listing<>(checkpoints.list(id).stream()
                .map(checkpoint -> JudgedCheckpoint.of(checkpoint, course))
                .toList());
    }

    private Job find(UUID id) {
        return jobs.find(id).orElseThrow(() -> new NoSuchJob(id));
    }
}
