package dev.tina.trainer.view;

import dev.tina.trainer.job.Job;
import dev.tina.trainer.phase.PhaseShares;
import dev.tina.trainer.phase.StepPhase;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what bounds jobs: the one place that does, for all who show them. */
final class StepTimes {

    private static final double WORTH_SAYING = 0.05;

    private StepTimes() {}

    /** @param last of its last steps; null where nothing is known of them */
    static StepTimeView of(Job job, @Nullable PhaseShares last) {
        if (last == null) {
            return new StepTimeView(
                    null,
                    0,
                    Map.of(),
                    job.step() == 0
                            ? "No step is finished yet, so what its time goes to is not known."
                            : "Its last steps do not tell what their time went to.");
        }
        List<StepPhase> phases = last.shares().keySet().stream()
                .sorted(Comparator.comparingDouble((StepPhase phase) -> -share(last, phase))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        StepPhase bound = phases.getFirst();
        Map<String, Double> shares = new TreeMap<>();
        last.shares().forEach((phase, share) -> shares.put(phase.word(), share));
        return new StepTimeView(bound, last.steps(), shares, sentence(last, bound) + others(last, phases) + ".");
    }

    private static double share(PhaseShares last, StepPhase phase) {
        return last.shares().getOrDefault(phase, 0.0);
    }

    private static String sentence(PhaseShares last, StepPhase bound) {
        String share = percent(share(last, bound)) + " of a step: ";
        return switch (bound) {
            case SAMPLING -> "Sampling takes " + share + "more rollout workers would help";
            case REWARDS -> "Rewards take " + share + "a faster grader or more reward workers would help";
            case EVALUATION ->
                "Evaluation takes " + share + "more rollout workers, or fewer versions or tasks to judge, would help";
            case LEARNING -> "Learning takes " + share + "a faster device for the trainer would help";
            case SAVING -> "Saving takes " + share + "a faster disk for adapters and states would help";
            case IDLE ->
                "Waiting takes " + share
                        + "no worker had taken its groups, or the trainer had another job in hand or was away";
        };
    }

    private static String others(PhaseShares last, List<StepPhase> phases) {
        String rest = phases.stream()
                .skip(1)
                .filter(phase -> share(last, phase) >= WORTH_SAYING)
                .map(phase -> phase.word() + " " + percent(share(last, phase)))
                .collect(Collectors.joining(", "));
        return rest.isEmpty() ? "" : "; " + rest;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
