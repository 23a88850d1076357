package dev.tina.trainer.view;

import dev.tina.common.InvalidInput;
import dev.tina.contracts.JobState;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.recipe.book.RecipeDifferences;
import dev.tina.trainer.cost.CostView;
import dev.tina.trainer.dynamics.Dynamics;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.Wish;
import dev.tina.trainer.phase.LastPhases;
import dev.tina.trainer.phase.PhaseShares;
import dev.tina.trainer.plan.WaitingGroups;
import dev.tina.trainer.step.LastSteps;
import dev.tina.trainer.step.Signals;
import dev.tina.trainer.step.StepSignals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the short form of jobs, in as many queries for many as for one. */
final class JobLines {

    private final RecipeDifferences differences = new RecipeDifferences(new RecipeBook());
    private final StepSignals signals;
    private final LastSteps lastSteps;
    private final LastPhases lastPhases;
    private final WaitingGroups waiting;

    JobLines(StepSignals signals, LastSteps lastSteps, LastPhases lastPhases, WaitingGroups waiting) {
        this.signals = signals;
        this.lastSteps = lastSteps;
        this.lastPhases = lastPhases;
        this.waiting = waiting;
    }

    /** By job. */
    Map<UUID, JobLine> of(List<Job> jobs, Map<UUID, Dynamics> courses, Map<UUID, CostView> costs) {
        List<UUID> ids = jobs.stream().map(Job::id).toList();
        Map<UUID, Signals> found = signals.of(ids);
        Map<UUID, LastSteps.Pace> paces = lastSteps.of(ids);
        Map<UUID, PhaseShares> phases = lastPhases.of(ids);
        Map<UUID, String> complaints = waiting.complaints(ids);
        Map<UUID, JobLine> lines = new HashMap<>();
        for (Job job : jobs) {
            UUID id = job.id();
            lines.put(
                    id,
                    line(
                            job,
                            courses.getOrDefault(id, Dynamics.UNKNOWN),
                            Objects.requireNonNull(costs.get(id), "every job has a bill"),
                            found.getOrDefault(id, Signals.UNKNOWN),
                            paces.get(id),
                            StepTimes.of(job, phases.get(id)),
                            complaints.get(id)));
        }
        return lines;
    }

    private JobLine line(
            Job job,
            Dynamics course,
            CostView cost,
            Signals found,
            LastSteps.@Nullable Pace pace,
            StepTimeView stepTime,
            @Nullable String complaint) {
        boolean runs = job.state() == JobState.RUNNING;
        return new JobLine(
                job.id(),
                job.labels().name(),
                job.labels().tags(),
                job.labels().note(),
                job.preset(),
                differs(job),
                job.recipe().baseFolder(),
                job.recipe().taskSetName(),
                job.recipe().seed(),
                job.state(),
                job.wish() == Wish.RUN ? null : job.wish(),
                job.createdAt(),
                job.startedAt(),
                job.endedAt(),
                job.step(),
                job.recipe().steps(),
                orNull(job.policyVersion()),
                orNull(course.best()),
                Headline.of(job, course),
                found,
                Outcomes.of(job, course, found),
                stepTime,
                pace == null ? null : pace.reward(),
                cost.seconds(),
                cost.totalDollars(),
                runs && pace != null ? pace.seconds() * (job.recipe().steps() - job.step()) : null,
                job.state() == JobState.PAUSED ? null : job.failure(),
                job.state() == JobState.PAUSED ? job.pauseReason() : null,
                runs ? complaint : null);
    }

    /** A recipe that this version no longer has tells no difference. */
    private Map<String, JsonNode> differs(Job job) {
        try {
            return job.preset() == null ? Map.of() : differences.of(job.preset(), null, job.recipe());
        } catch (InvalidInput e) {
            return Map.of();
        }
    }

    private static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
