package dev.tina.reward.scoring;

import dev.tina.common.Incident;
import dev.tina.contracts.GroupScored;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.reward.Deadline;
import dev.tina.reward.scoring.RewardComputation.Input;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gives each completion of a group every reward that its job asks for, or the reason why it has none. */
public final class Scorer {

    private final RewardComputation computation;
    private final RewardExecutors executors;
    private final RewardMeters meters;
    private final Duration groupDeadline;

    Scorer(RewardComputation computation, RewardExecutors executors, RewardMeters meters, Duration groupDeadline) {
        this.computation = computation;
        this.executors = executors;
        this.meters = meters;
        this.groupDeadline = groupDeadline;
    }

    /** By the group's deadline; throws {@link InterruptedException} where the service ends before. */
    public GroupScored score(RolloutCompleted rollout) throws InterruptedException {
        long begun = System.nanoTime();
        Input input = new Input(rollout, Deadline.in(groupDeadline));
        List<PendingReward> rewards = rollout.request().rewards().stream()
                .map(spec -> start(spec, input))
                .toList();
        CompletionRewards byCompletion = new CompletionRewards(input.size());
        for (PendingReward reward : rewards) {
            RewardOutcome outcome = await(reward, input);
            byCompletion.enter(reward.spec().name(), outcome.values());
            meters.count(reward.spec().name(), outcome);
        }
        meters.spent(input.group().verdictsSoFar());
        Duration time = Duration.ofNanos(System.nanoTime() - begun);
        return new GroupScored(rollout, byCompletion.rows(), Optional.of(time));
    }

    private record PendingReward(RewardSpec spec, Future<RewardOutcome> outcome) {}

    private PendingReward start(RewardSpec spec, Input input) {
        return new PendingReward(
                spec, executors.start(spec, () -> meters.timed(spec.name(), () -> computation.compute(spec, input))));
    }

    private RewardOutcome await(PendingReward reward, Input input) throws InterruptedException {
        try {
            return reward.outcome().get(input.deadline().left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            reward.outcome().cancel(true);
            String reason = "not there at the group's deadline of " + groupDeadline.toMillis() + " ms";
            return RewardOutcome.absent(input.size(), AbsenceReason.GROUP_DEADLINE, reason);
        } catch (ExecutionException e) {
            Throwable fault = e.getCause() == null ? e : e.getCause();
            String what = "the reward " + reward.spec().name() + " of group "
                    + input.group().id();
            return RewardOutcome.absent(input.size(), AbsenceReason.FAULT, Incident.reason(what, fault));
        }
    }
}
