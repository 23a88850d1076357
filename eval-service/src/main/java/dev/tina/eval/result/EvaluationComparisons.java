package dev.tina.eval.result;

import dev.tina.eval.request.InvalidFieldException;
import dev.tina.eval.statistics.Holm;
import dev.tina.eval.statistics.PairedComparison;
import dev.tina.eval.statistics.PairedTask;
import dev.tina.eval.statistics.TaskTally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Compares completed evaluations of the same problems, each with the first. */
public final class EvaluationComparisons {

    private static final double LEVEL = 0.05;

    private final SampleStore samples;

    EvaluationComparisons(SampleStore samples) {
        this.samples = samples;
    }

    /**
     * An evaluation against the first.
     *
     * @param pHolm p, corrected for the number of comparisons
     * @param differs whether pHolm is at most 5 %
     */
    public record Compared(UUID evaluationId, PairedComparison against, double pHolm, boolean differs) {}

    /** Throws InvalidFieldException where two have no problem in common. */
    public List<Compared> withFirst(List<UUID> evaluations) {
        Map<String, TaskTally> baseline = samples.talliesByProblem(evaluations.getFirst());
        List<PairedComparison> comparisons = evaluations.stream()
                .skip(1)
                .map(other -> compare(baseline, other))
                .toList();
        List<Double> corrected =
                Holm.corrected(comparisons.stream().map(PairedComparison::p).toList());
        List<Compared> compared = new ArrayList<>();
        for (int i = 0; i < comparisons.size(); i++) {
            double p = corrected.get(i);
            compared.add(new Compared(evaluations.get(i + 1), comparisons.get(i), p, p <= LEVEL));
        }
        return compared;
    }

    private PairedComparison compare(Map<String, TaskTally> baseline, UUID other) {
        List<PairedTask> pairs = new ArrayList<>();
        samples.talliesByProblem(other).forEach((problem, tally) -> {
            TaskTally base = Objects.requireNonNullElse(baseline.get(problem), new TaskTally(0, 0));
            if (base.samples() > 0 && tally.samples() > 0) {
                pairs.add(new PairedTask(base, tally));
            }
        });
        if (pairs.isEmpty()) {
            throw new InvalidFieldException("ids", other, "evaluations that have problems in common with the first");
        }
        return PairedComparison.of(pairs);
    }
}
