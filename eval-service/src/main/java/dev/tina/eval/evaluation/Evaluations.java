package dev.tina.eval.evaluation;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.contracts.GroupScored;
import dev.tina.contracts.NameBasedUuid;
import dev.tina.contracts.Purpose;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.RolloutTaken;
import dev.tina.tasks.TaskSetException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life of an evaluation: opened by a published adapter, fed by scored groups, ended by its last group. */
@Service
public class Evaluations {

    private final EvaluationStore evaluations;
    private final PublishedAdapters adapters;
    private final Counting counting;
    private final Stations stations;
    private final Clock clock;

    /** Where groups are planned and asked for. */
    @Component
    record Stations(Planning planning, Asking asking) {}

    Evaluations(
            EvaluationStore evaluations,
            PublishedAdapters adapters,
            Counting counting,
            Stations stations,
            Clock clock) {
        this.evaluations = evaluations;
        this.adapters = adapters;
        this.counting = counting;
        this.stations = stations;
        this.clock = clock;
    }

    /** Remembers the adapter, and opens the evaluation it was published with; a second delivery changes nothing. */
    @Transactional
    public void open(AdapterPublished published) {
        adapters.remember(published);
        published.evaluation().ifPresent(plan -> open(published, plan));
    }

    private void open(AdapterPublished published, EvaluationPlan plan) {
        int version = published.adapter().policyVersion();
        UUID id = NameBasedUuid.of(published.jobId(), "evaluation/" + version + "/" + plan.taskSet());
        Running run = new Running(published, List.of(plan.seed()), true);
        if (evaluations.insert(id, run, clock.instant())) {
            begin(id, run);
        }
    }

    private void begin(UUID id, Running run) {
        try {
            stations.planning().plan(id, run, stations.planning().open(run.plan()));
            stations.asking().askNext(id, run);
        } catch (TaskSetException unreadable) {
            evaluations.fail(id, "the task set cannot be opened: " + unreadable.getMessage(), clock.instant());
        }
    }

    /** Counts a group of an evaluation once; whatever belongs to no running evaluation is left alone. */
    @Transactional
    public void count(GroupScored scored) {
        if (scored.rollout().request().key().purpose() == Purpose.EVAL) {
            evaluations
                    .ofGroup(scored.groupId())
                    .ifPresent(id -> evaluations.lockRunning(id).ifPresent(run -> counting.count(id, run, scored)));
        }
    }

    /** Notes that a worker works on the group. */
    @Transactional
    public void note(RolloutTaken taken) {
        if (taken.purpose() == Purpose.EVAL) {
            stations.asking().taken(taken);
        }
    }

    /** Ends the evaluation whose request no worker can ever serve. */
    @Transactional
    public void refuse(RolloutRequested request, String reason) {
        evaluations.ofGroup(request.groupId()).ifPresent(id -> evaluations.fail(id, reason, clock.instant()));
    }

    /** Ends the evaluations a job asked for that was cancelled. */
    @Transactional
    public void abandon(UUID jobId) {
        evaluations.cancelThoseOf(jobId, clock.instant());
    }

    /** Asks again for what is overdue. */
    @Scheduled(fixedDelayString = "PT2S")
    @Transactional
    public void askAgain() {
        for (UUID id : evaluations.running()) {
            evaluations.lockRunning(id).ifPresent(run -> stations.asking().askAgain(id, run));
        }
    }
}
