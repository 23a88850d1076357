package dev.tina.trainer.phase;

import dev.tina.trainer.phase.CoveredTime.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The time that a step waited for its groups, divided into phases.
 *
 * <p>At any instant a group in sampling counts before one whose rewards are computed. Where workers also delivered
 * groups of evaluations, the time in sampling is divided as their devices' seconds were. Time in which no worker had
 * taken a group goes to evaluations as far as workers spent seconds on them until the first group was taken.
 */
final class WaitingTime {

    private final Stretch frame;
    private final List<GroupWait> groups;

    /** @param frame from the step's beginning to its last group */
    WaitingTime(Stretch frame, List<GroupWait> groups) {
        this.frame = frame;
        this.groups = List.copyOf(groups);
    }

    /** Until a worker took the first group. */
    Stretch beforeTaken() {
        return new Stretch(frame.from(), firstTaken());
    }

    /** Since a worker took the first group. */
    Stretch sinceTaken() {
        return new Stretch(firstTaken(), frame.to());
    }

    private Instant firstTaken() {
        return groups.stream()
                .map(GroupWait::taken)
                .filter(taken -> taken.isBefore(frame.to()))
                .min(Instant::compareTo)
                .map(taken -> taken.isBefore(frame.from()) ? frame.from() : taken)
                .orElse(frame.to());
    }

    /**
     * By phase; together as long as the frame.
     *
     * @param before what workers delivered before the first group was taken
     * @param since what they delivered since then
     */
    Map<StepPhase, Duration> phases(SampledSeconds before, SampledSeconds since) {
        Duration sampling = covered(groups.stream().map(GroupWait::inSampling).toList());
        Duration inWork = covered(groups.stream().map(GroupWait::inWork).toList());
        Duration untaken = Duration.between(frame.from(), frame.to()).minus(inWork);
        Duration beside = seconds(sampling.toNanos() / 1e9 * since.shareOfEvaluations());
        Duration ahead = shorter(untaken, seconds(before.evaluations()));
        Map<StepPhase, Duration> phases = new EnumMap<>(StepPhase.class);
        phases.put(StepPhase.SAMPLING, sampling.minus(beside));
        phases.put(StepPhase.REWARDS, inWork.minus(sampling));
        phases.put(StepPhase.EVALUATION, beside.plus(ahead));
        phases.put(StepPhase.IDLE, untaken.minus(ahead));
        return phases;
    }

    private Duration covered(List<Stretch> stretches) {
        return CoveredTime.within(frame, stretches);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
