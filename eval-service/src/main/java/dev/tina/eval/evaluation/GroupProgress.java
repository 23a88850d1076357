package dev.tina.eval.evaluation;

import dev.tina.contracts.GroupScored;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.RolloutTaken;
import dev.tina.contracts.group.Purpose;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;

/** Follows the groups of running evaluations: taken by a worker, scored, refused, or overdue. */
final class GroupProgress {

    private final EvaluationStore evaluations;
    private final GroupRequests requests;
    private final ScoredGroups scoredGroups;
    private final EvaluationFailures failures;

    GroupProgress(
            EvaluationStore evaluations,
            GroupRequests requests,
            ScoredGroups scoredGroups,
            EvaluationFailures failures) {
        this.evaluations = evaluations;
        this.requests = requests;
        this.scoredGroups = scoredGroups;
        this.failures = failures;
    }

    /** Counts a scored group once; whatever belongs to no running evaluation is left alone. */
    void scored(GroupScored group) {
        if (group.rollout().request().key().purpose() == Purpose.EVAL) {
            evaluations
                    .ofGroup(group.groupId())
                    .ifPresent(id -> failures.alone(id, () -> failures.inTransaction(() -> count(id, group))));
        }
    }

    private void count(UUID id, GroupScored group) {
        evaluations.lockRunning(id).ifPresent(run -> scoredGroups.count(id, run, group));
    }

    /** Notes that a worker works on the group. */
    void taken(RolloutTaken taken) {
        if (taken.purpose() == Purpose.EVAL) {
            failures.inTransaction(() -> requests.taken(taken));
        }
    }

    /** Ends the evaluation whose request no worker can ever serve. */
    void refused(RolloutRequested request, String reason) {
        failures.inTransaction(() -> evaluations.ofGroup(request.groupId()).ifPresent(id -> failures.fail(id, reason)));
    }

    /** Asks again for overdue groups, for each evaluation by itself. */
    @Scheduled(fixedDelayString = "PT2S")
    void askAgain() {
        for (UUID id : evaluations.running()) {
            failures.aloneOrLater(id, () -> failures.inTransaction(() -> askAgain(id)));
        }
    }

    private void askAgain(UUID id) {
        evaluations.lockRunning(id).ifPresent(run -> requests.askAgain(id, run));
    }
}
