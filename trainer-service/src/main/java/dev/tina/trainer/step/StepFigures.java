package dev.tina.trainer.step;

import dev.tina.contracts.GroupScored;
import dev.tina.trainer.ledger.LedgerGroup;
import dev.tina.trainer.phase.PhaseTimes;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures of a step that the learner cannot know: its time on the clock and what sampling it took. */
public final class StepFigures {

    private StepFigures() {}

    public static StepRecords.DoneStep of(int step, LearnedStep learned, List<LedgerGroup> groups, PhaseTimes times) {
        double seconds = Math.max(1e-3, times.total().toNanos() / 1e9);
        long tokens = groups.stream().mapToLong(LedgerGroup::tokens).sum();
        Map<String, Double> metrics = new TreeMap<>();
        learned.metrics().forEach((name, value) -> {
            if (Double.isFinite(value)) {
                metrics.put(name, value);
            }
        });
        metrics.put("step_time", seconds);
        metrics.putAll(times.shares());
        metrics.put("tokens_per_second", tokens / seconds);
        metrics.put(
                "rollout/device_seconds",
                groups.stream().mapToDouble(LedgerGroup::deviceSeconds).sum());
        metrics.put("learning/device_seconds", learned.deviceTime().toNanos() / 1e9);
        IntSummaryStatistics staleness =
                staleness(step, groups).stream().mapToInt(Integer::intValue).summaryStatistics();
        metrics.put("staleness/mean", staleness.getAverage());
        metrics.put("staleness/max", (double) Math.max(0, staleness.getMax()));
        List<GroupScored> scored = groups.stream().map(LedgerGroup::scored).toList();
        List<AbsentReward> absent = AbsentReward.of(scored);
        absent.forEach(reward -> metrics.put("rewards/" + reward.name() + "/absent", (double) reward.count()));
        return new StepRecords.DoneStep(step, step, metrics, absent, StepSignal.of(learned, scored), seconds);
    }

    /** Of each group: the learner's version when the step began, less the version that sampled it. */
    static List<Integer> staleness(int step, List<LedgerGroup> groups) {
        return groups.stream()
                .map(group -> step - 1 - group.scored().rollout().adapter().policyVersion())
                .toList();
    }
}
