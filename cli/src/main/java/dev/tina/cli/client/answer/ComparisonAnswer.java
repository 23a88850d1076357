package dev.tina.cli.client.answer;

import java.util.List;
import java.util.Objects;

/** Evaluations against the first of them. */
public record ComparisonAnswer(List<Compared> comparisons) {

    public ComparisonAnswer {
        Objects.requireNonNull(comparisons, "a comparison must have comparisons");
    }

    /**
     * One against the first.
     *
     * @param pHolm p, corrected for the number of comparisons
     */
    public record Compared(String evaluationId, Paired against, double pHolm, boolean differs) {}

    /** The difference on the problems that both share. */
    public record Paired(int tasks, EstimatedShare difference, double p) {}
}
