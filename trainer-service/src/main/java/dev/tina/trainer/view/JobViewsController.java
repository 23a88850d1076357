package dev.tina.trainer.view;

import dev.tina.contracts.JobState;
import dev.tina.service.http.Listing;
import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.dynamics.Dynamics;
import dev.tina.trainer.dynamics.JobDynamics;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobQuery;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.job.NoSuchJob;
import dev.tina.trainer.step.StepRecords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How training jobs stand: each as a whole, its steps, its policy versions. */
@RestController
@RequestMapping(path = "/api/v1/jobs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Jobs", description = "Training jobs: a recipe, its steps, the adapters it makes.")
class JobViewsController {

    /** How many a page of a job's course holds where the caller does not say: whoever draws a curve wants all of it. */
    private static final String MANY = "1000";

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
    @Operation(
            operationId = "listJobs",
            summary = "Jobs in short, the newest first; all, or those of a state, tag or name")
    Listing<JobLine> list(
            @Parameter(description = "The last job of the page before") @RequestParam(required = false) @Nullable
                    UUID after,
            @Parameter(example = "RUNNING") @RequestParam(required = false) @Nullable JobState state,
            @Parameter(description = "One of the job's tags") @RequestParam(required = false) @Nullable String tag,
            @Parameter(description = "The job's whole name") @RequestParam(required = false) @Nullable String name,
            @RequestParam(defaultValue = Listing.LIMIT) int limit) {
        Listing.requireLimit(limit);
        Job last = after == null ? null : jobs.find(after).orElseThrow(() -> new NoSuchJob("after", after));
        Listing<Jobs.Found> page =
                Listing.page(jobs.list(new JobQuery(last, state, tag, name), limit + 1), limit, Jobs.Found::id);
        List<Job> readable =
                page.data().stream().flatMap(found -> found.job().stream()).toList();
        return new Listing<>(views.lines(readable), page.next());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getJob", summary = "One job")
    JobView get(@PathVariable UUID id) {
        return views.of(find(id));
    }

    @GetMapping("/{id}/steps")
    @Operation(operationId = "listJobSteps", summary = "The finished steps with their metrics")
    Listing<StepRecords.DoneStep> steps(
            @PathVariable UUID id,
            @Parameter(description = "The number of a step; those after it are listed")
                    @RequestParam(defaultValue = "0")
                    int after,
            @RequestParam(defaultValue = MANY) int limit) {
        Listing.requireLimit(limit);
        return Listing.page(steps.list(find(id).id(), after, limit + 1), limit, StepRecords.DoneStep::step);
    }

    @GetMapping("/{id}/checkpoints")
    @Operation(
            operationId = "listJobCheckpoints",
            summary =
                    "The policy versions, where their adapters lie, how they did on the held-out tasks, and which is the best")
    Listing<JudgedCheckpoint> checkpoints(
            @PathVariable UUID id,
            @Parameter(description = "A policy version; those after it are listed") @RequestParam(defaultValue = "-1")
                    int after,
            @RequestParam(defaultValue = MANY) int limit) {
        Listing.requireLimit(limit);
        Dynamics course = dynamics.of(find(id).id());
        return Listing.page(checkpoints.list(id, after, limit + 1), limit, Checkpoint::policyVersion)
                .map(checkpoint -> JudgedCheckpoint.of(checkpoint, course));
    }

    private Job find(UUID id) {
        return jobs.find(id).orElseThrow(() -> new NoSuchJob(id));
    }
}
