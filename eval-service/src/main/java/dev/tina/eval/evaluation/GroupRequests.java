package dev.tina.eval.evaluation;

import dev.tina.contracts.RolloutTaken;
import dev.tina.contracts.Topics;
import dev.tina.contracts.group.GroupDeadlines;
import dev.tina.eval.EvaluationSettings;
import dev.tina.events.outbox.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Asks for the groups an evaluation needs, a window at a time, and again for those that are overdue: under the next
 * attempt where a worker took the last one, else under the same, however often, since nobody was there to fail.
 */
final class GroupRequests {

    private final EvaluationFailures failures;
    private final GroupStore groups;
    private final Outbox outbox;
    private final EvaluationSettings settings;
    private final InstantSource clock;

    GroupRequests(
            EvaluationFailures failures,
            GroupStore groups,
            Outbox outbox,
            EvaluationSettings settings,
            InstantSource clock) {
        this.failures = failures;
        this.groups = groups;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    void askNext(UUID id, RunningEvaluation run) {
        groups.next(id, settings.window()).forEach(group -> ask(group, run));
    }

    void askAgain(UUID id, RunningEvaluation run) {
        for (GroupStore.Waiting group : groups.overdue(id, clock.instant())) {
            if (group.isSpent() && group.attempt() >= settings.maxAttempts()) {
                String reason = "group " + group.groupId() + " was asked for " + group.attempt()
                        + " times and never came; are rollout and reward services running?";
                failures.fail(id, reason);
                return;
            }
            ask(group, run);
        }
    }

    void taken(RolloutTaken taken) {
        groups.taken(taken.groupId(), taken.attempt());
    }

    private void ask(GroupStore.Waiting waiting, RunningEvaluation run) {
        int attempt = waiting.isSpent() ? waiting.attempt() + 1 : waiting.attempt();
        Duration first = settings.deadline(waiting.group().tokens(run));
        Instant deadline = clock.instant().plus(new GroupDeadlines(first).of(waiting.asked() + 1));
        groups.asked(waiting.groupId(), attempt, deadline);
        outbox.add(Topics.ROLLOUT_REQUESTED, waiting.groupId(), waiting.group().request(run, attempt, deadline));
    }
}
