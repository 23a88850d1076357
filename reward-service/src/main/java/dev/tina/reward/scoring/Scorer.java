package dev.tina.reward.scoring;

import dev.tina.common.Incident;
import dev.tina.contracts.GroupScored;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.reward.Deadline;
import dev.tina.reward.scoring.RewardComputation.Case;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gives each completion of a group every reward that its job asks for, or the reason why it has none. */
public final class Scorer {

    private final RewardComputation judge;
    private final RewardExecutors benches;
    private final RewardMeters meters;
    private final Duration groupDeadline;

    Scorer(RewardComputation judge, RewardExecutors benches, RewardMeters meters, Duration groupDeadline) {
        this.judge = judge;
        this.benches = benches;
        this.meters = meters;
        this.groupDeadline = groupDeadline;
    }

    /** By the group's deadline; throws {@link InterruptedException} where the service ends before. */
    public GroupScored score(RolloutCompleted rollout) throws InterruptedException {
        Case work = new Case(rollout, Deadline.in(groupDeadline));
        List<Underway> rewards = rollout.request().rewards().stream()
                .map(spec -> start(spec, work))
                .toList();
        CompletionRewards sheet = new CompletionRewards(work.size());
        for (Underway reward : rewards) {
            RewardOutcome outcome = await(reward, work);
            sheet.enter(reward.spec().name(), outcome.values());
            meters.count(reward.spec().name(), outcome);
        }
        meters.spent(work.group().verdictsSoFar());
        return new GroupScored(rollout, sheet.rows());
    }

    private record Underway(RewardSpec spec, Future<RewardOutcome> outcome) {}

    private Underway start(RewardSpec spec, Case work) {
        return new Underway(spec, benches.start(spec, () -> meters.timed(spec.name(), () -> judge.judge(spec, work))));
    }

    private RewardOutcome await(Underway reward, Case work) throws InterruptedException {
        try {
            return reward.outcome().get(work.deadline().left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            reward.outcome().cancel(true);
            String reason = "not there at the group's deadline of " + groupDeadline.toMillis() + " ms";
            return RewardOutcome.absent(work.size(), AbsenceReason.GROUP_DEADLINE, reason);
        } catch (ExecutionException e) {
            Throwable fault = e.getCause() == null ? e : e.getCause();
            String what = "the reward " + reward.spec().name() + " of group "
                    + work.group().id();
            return RewardOutcome.absent(work.size(), AbsenceReason.FAULT, Incident.reason(what, fault));
        }
    }
}
