package dev.tina.eval.evaluation;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.contracts.group.NameBasedUuid;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The evaluations that jobs ask for: a published adapter opens one, a cancelled job ends its own. */
final class JobEvaluations {

    private final EvaluationStore evaluations;
    private final PublishedAdapters adapters;
    private final EvaluationStart start;
    private final EvaluationFailures failures;
    private final InstantSource clock;

    JobEvaluations(
            EvaluationStore evaluations,
            PublishedAdapters adapters,
            EvaluationStart start,
            EvaluationFailures failures,
            InstantSource clock) {
        this.evaluations = evaluations;
        this.adapters = adapters;
        this.start = start;
        this.failures = failures;
        this.clock = clock;
    }

    /** Remembers the adapter, and opens the evaluation it was published with; a second delivery changes nothing. */
    void open(AdapterPublished published) {
        failures.inTransaction(() -> adapters.remember(published));
        published.evaluation().ifPresent(plan -> open(published, plan));
    }

    /** An evaluation that cannot be begun is inserted all the same, failed, so that its job shows it. */
    private void open(AdapterPublished published, EvaluationPlan plan) {
        int version = published.adapter().policyVersion();
        UUID id = NameBasedUuid.of(published.jobId(), "evaluation/" + version + "/" + plan.taskSet());
        RunningEvaluation run = new RunningEvaluation(published, List.of(plan.seed()), clock.instant(), true);
        failures.alone(id, () -> failures.inTransaction(() -> begin(id, run)), reason -> {
            evaluations.insert(id, run, run.begun());
            failures.fail(id, reason);
        });
    }

    private void begin(UUID id, RunningEvaluation run) {
        if (!evaluations.insert(id, run, run.begun())) {
            return;
        }
        TaskSet tasks;
        try {
            tasks = start.open(run.plan());
        } catch (TaskSetException unreadable) {
            failures.fail(id, "the task set cannot be opened: " + unreadable.getMessage());
            return;
        }
        start.begin(id, run, tasks);
    }

    /** Ends the evaluations that a cancelled job asked for. */
    void abandon(UUID jobId) {
        failures.inTransaction(() -> evaluations.cancelThoseOf(jobId, clock.instant()));
    }
}
