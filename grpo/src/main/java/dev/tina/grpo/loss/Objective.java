package dev.tina.grpo.loss;

import dev.tina.grpo.check.Require;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a job learns by: policy term plus KL to the reference policy.
 *
 * @param klCoefficient β; 0 runs no reference pass
 */
public record Objective(Loss loss, RatioLevel ratioLevel, double klCoefficient, SamplerCorrection correction) {

    public Objective {
        Require.that(
                klCoefficient >= 0 && Double.isFinite(klCoefficient),
                "klCoefficient",
                klCoefficient,
                "at least 0 and finite");
    }

    /** Whether the loss needs the reference policy's logprobs. */
    public boolean usesReference() {
        return klCoefficient > 0;
    }

    /** The loss of one sequence with its derivative; both are already weighted. */
    public SequenceLoss evaluate(SequenceTokens tokens) {
        PolicyTerm term = loss.policyTerm();
        double[] ratios = ratios(tokens);
        double[] slopes = slopes(term, ratios, tokens);
        double klSum = addKl(tokens, slopes);
        double value = value(term, ratios, tokens) + tokens.tokenWeight() * klCoefficient * klSum;
        int count = ratioLevel.ratios(ratios.length);
        return new SequenceLoss(value, slopes, klSum, ClipCount.of(term, ratios, count, tokens.advantage()));
    }

    private double[] ratios(SequenceTokens tokens) {
        double[] differences = perToken(tokens, t -> tokens.logprobs()[t] - tokens.oldLogprobs()[t]);
        return Arrays.stream(ratioLevel.share(differences)).map(Math::exp).toArray();
    }

    private static double value(PolicyTerm term, double[] ratios, SequenceTokens tokens) {
        return Arrays.stream(perToken(
                        tokens,
                        t -> tokens.weight(t) * term.value(ratios[t], tokens.logprobs()[t], tokens.advantage())))
                .sum();
    }

    private double[] slopes(PolicyTerm term, double[] ratios, SequenceTokens tokens) {
        double[] byLogRatio =
                perToken(tokens, t -> tokens.weight(t) * term.slopeInLogRatio(ratios[t], tokens.advantage()));
        double[] throughRatio = ratioLevel.share(byLogRatio);
        return perToken(
                tokens, t -> throughRatio[t] + tokens.weight(t) * term.slopeInLogprob(ratios[t], tokens.advantage()));
    }

    private double addKl(SequenceTokens tokens, double[] slopes) {
        double[] reference = tokens.referenceLogprobs();
        if (reference == null) {
            return 0;
        }
        double sum = 0;
        for (int t = 0; t < slopes.length; t++) {
            double logprob = tokens.logprobs()[t];
            sum += KlEstimate.value(logprob, reference[t]);
            slopes[t] += tokens.tokenWeight() * klCoefficient * KlEstimate.slope(logprob, reference[t]);
        }
        return sum;
    }

    private static double[] perToken(SequenceTokens tokens, IntToDoubleFunction value) {
        return IntStream.range(0, tokens.logprobs().length).mapToDouble(value).toArray();
    }
}
