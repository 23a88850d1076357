package dev.tina.eval.evaluation;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.contracts.GroupScored;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.RolloutTaken;
import dev.tina.contracts.group.NameBasedUuid;
import dev.tina.contracts.group.Purpose;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The life of an evaluation: opened by a published adapter, fed by scored groups, ended by its last group. */
@Service
public class EvaluationLifecycle {

    private final EvaluationStore evaluations;
    private final PublishedAdapters adapters;
    private final Stations stations;
    private final EvaluationFailures failing;
    private final Clock clock;

    /** Where groups are planned, asked for and counted, each within a transaction. */
    @Component
    record Stations(
            TransactionOperations transactions, GroupPlanner planning, GroupRequests asking, ScoredGroups counting) {

        void within(Runnable work) {
            transactions.executeWithoutResult(transaction -> work.run());
        }
    }

    EvaluationLifecycle(
            EvaluationStore evaluations,
            PublishedAdapters adapters,
            Stations stations,
            EvaluationFailures failing,
            Clock clock) {
        this.evaluations = evaluations;
        this.adapters = adapters;
        this.stations = stations;
        this.failing = failing;
        this.clock = clock;
    }

    /** Remembers the adapter, and opens the evaluation it was published with; a second delivery changes nothing. */
    public void open(AdapterPublished published) {
        stations.within(() -> adapters.remember(published));
        published.evaluation().ifPresent(plan -> open(published, plan));
    }

    /** One that cannot be begun is there all the same, failed, so that its job shows it. */
    private void open(AdapterPublished published, EvaluationPlan plan) {
        int version = published.adapter().policyVersion();
        UUID id = NameBasedUuid.of(published.jobId(), "evaluation/" + version + "/" + plan.taskSet());
        RunningEvaluation run = new RunningEvaluation(published, List.of(plan.seed()), clock.instant(), true);
        failing.alone(id, () -> stations.within(() -> begin(id, run)), reason -> {
            evaluations.insert(id, run, run.begun());
            failing.fail(id, reason);
        });
    }

    private void begin(UUID id, RunningEvaluation run) {
        if (!evaluations.insert(id, run, run.begun())) {
            return;
        }
        TaskSet tasks;
        try {
            tasks = stations.planning().open(run.plan());
        } catch (TaskSetException unreadable) {
            failing.fail(id, "the task set cannot be opened: " + unreadable.getMessage());
            return;
        }
        stations.planning().plan(id, run, tasks);
        stations.asking().askNext(id, run);
    }

    /** Counts a group of an evaluation once; whatever belongs to no running evaluation is left alone. */
    public void count(GroupScored scored) {
        if (scored.rollout().request().key().purpose() == Purpose.EVAL) {
            evaluations
                    .ofGroup(scored.groupId())
                    .ifPresent(id -> failing.alone(id, () -> stations.within(() -> count(id, scored))));
        }
    }

    private void count(UUID id, GroupScored scored) {
        evaluations.lockRunning(id).ifPresent(run -> stations.counting().count(id, run, scored));
    }

    /** Notes that a worker works on the group. */
    public void note(RolloutTaken taken) {
        if (taken.purpose() == Purpose.EVAL) {
            stations.within(() -> stations.asking().taken(taken));
        }
    }

    /** Ends the evaluation whose request no worker can ever serve. */
    @Transactional
    public void refuse(RolloutRequested request, String reason) {
        evaluations.ofGroup(request.groupId()).ifPresent(id -> failing.fail(id, reason));
    }

    /** Ends the evaluations a job asked for that was cancelled. */
    @Transactional
    public void abandon(UUID jobId) {
        evaluations.cancelThoseOf(jobId, clock.instant());
    }

    /** Asks again for what is overdue, for each evaluation by itself. */
    @Scheduled(fixedDelayString = "PT2S")
    public void askAgain() {
        for (UUID id : evaluations.running()) {
            failing.aloneOrLater(id, () -> stations.within(() -> askAgain(id)));
        }
    }

    private void askAgain(UUID id) {
        evaluations.lockRunning(id).ifPresent(run -> stations.asking().askAgain(id, run));
    }
}
