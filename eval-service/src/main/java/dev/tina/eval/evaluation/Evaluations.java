package dev.tina.eval.evaluation;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.contracts.GroupScored;
import dev.tina.contracts.NameBasedUuid;
import dev.tina.contracts.Purpose;
import dev.tina.contracts.RolloutRequested;
import java.time.Clock;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life of an evaluation: opened by a published adapter, fed by scored groups, ended by its last group. */
@Service
public class Evaluations {

    private final EvaluationStore evaluations;
    private final GroupStore groups;
    private final SampleStore samples;
    private final Asking asking;
    private final Finishing finishing;
    private final Clock clock;

    Evaluations(
            EvaluationStore evaluations,
            GroupStore groups,
            SampleStore samples,
            Asking asking,
            Finishing finishing,
            Clock clock) {
        this.evaluations = evaluations;
        this.groups = groups;
        this.samples = samples;
        this.asking = asking;
        this.finishing = finishing;
        this.clock = clock;
    }

    /** Opens the evaluation an adapter was published with; a second delivery changes nothing. */
    @Transactional
    public void open(AdapterPublished published) {
        published.evaluation().ifPresent(plan -> open(published, plan));
    }

    private void open(AdapterPublished published, EvaluationPlan plan) {
        UUID id = idOf(published.jobId(), plan.taskSet(), published.adapter().policyVersion());
        if (evaluations.insert(id, published, plan, clock.instant())) {
            asking.plan(id, published, plan);
        }
    }

    /** Counts a group of an evaluation once; whatever belongs to no running evaluation is left alone. */
    @Transactional
    public void count(GroupScored scored) {
        RolloutRequested request = scored.rollout().request();
        if (request.key().purpose() != Purpose.EVAL) {
            return;
        }
        UUID id = evaluationOf(request);
        evaluations.lockRunning(id).ifPresent(published -> count(id, published, scored));
    }

    private void count(UUID id, AdapterPublished published, GroupScored scored) {
        if (!scored.rollout().adapter().sha256().equals(published.adapter().sha256())) {
            return; // another adapter's work proves nothing of this one; the group is asked for again
        }
        long tokens = scored.rollout().completions().stream()
                .mapToLong(completion -> completion.tokens().length)
                .sum();
        double seconds = scored.rollout().deviceTime().toNanos() / 1e9;
        if (!groups.scored(scored.groupId(), tokens, seconds)) {
            return;
        }
        samples.insert(scored);
        if (groups.allScored(id)) {
            finishing.finish(id, published);
        } else {
            asking.askNext(id, published);
        }
    }

    /** Ends the evaluation whose request no worker can ever serve. */
    @Transactional
    public void refuse(RolloutRequested request, String reason) {
        if (request.key().purpose() == Purpose.EVAL) {
            evaluations.fail(evaluationOf(request), reason, clock.instant());
        }
    }

    /** Ends the evaluations of a job that was cancelled. */
    @Transactional
    public void abandon(UUID jobId) {
        evaluations.cancelThoseOf(jobId, clock.instant());
    }

    /** Asks again for what is overdue. */
    @Scheduled(fixedDelayString = "PT2S")
    @Transactional
    public void askAgain() {
        for (UUID id : evaluations.running()) {
            evaluations.lockRunning(id).ifPresent(published -> asking.askAgain(id, published));
        }
    }

    private static UUID evaluationOf(RolloutRequested request) {
        String scope = request.key().scope();
        String taskSet = scope.substring(0, Math.max(0, scope.lastIndexOf('#')));
        return idOf(request.key().jobId(), taskSet, request.key().step());
    }

    private static UUID idOf(UUID jobId, String taskSet, int policyVersion) {
        return NameBasedUuid.of(jobId, "evaluation/" + policyVersion + "/" + taskSet);
    }
}
