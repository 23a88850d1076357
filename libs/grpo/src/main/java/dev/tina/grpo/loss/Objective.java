package dev.tina.grpo.loss;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The objective of a job: the policy term plus the KL term. */
public record Objective(Loss loss, RatioLevel ratioLevel, KlTerm kl, SamplerCorrection correction) {

    /** Whether the loss needs the reference policy's logprobs. */
    public boolean usesReference() {
        return kl.coefficient() > 0;
    }

    /** The loss of one sequence with its derivative; both are already weighted. */
    public SequenceLoss evaluate(SequenceTokens tokens) {
        PolicyTerm term = loss.policyTerm();
        double[] ratios = ratios(tokens);
        double klSum = sum(klEstimates(ratios, tokens));
        double value = sum(policyValues(term, ratios, tokens)) + tokens.tokenWeight() * kl.coefficient() * klSum;
        int count = ratioLevel.ratios(ratios.length);
        ClipCount clipped = ClipCount.of(term, ratios, count, tokens.advantage());
        return new SequenceLoss(value, slopes(term, ratios, tokens), klSum, clipped);
    }

    private double[] ratios(SequenceTokens tokens) {
        double[] differences = perToken(tokens, t -> tokens.logprobs()[t] - tokens.oldLogprobs()[t]);
        return Arrays.stream(ratioLevel.share(differences)).map(Math::exp).toArray();
    }

    private static double[] policyValues(PolicyTerm term, double[] ratios, SequenceTokens tokens) {
        return perToken(
                tokens, t -> tokens.weight(t) * term.value(ratios[t], tokens.logprobs()[t], tokens.advantage()));
    }

    private double[] klEstimates(double[] ratios, SequenceTokens tokens) {
        double[] reference = tokens.referenceLogprobs();
        return reference == null
                ? new double[0]
                : perToken(tokens, t -> kl.estimate(ratios[t], tokens.logprobs()[t], reference[t]));
    }

    private double[] slopes(PolicyTerm term, double[] ratios, SequenceTokens tokens) {
        double[] byLogRatio =
                perToken(tokens, t -> tokens.weight(t) * term.slopeInLogRatio(ratios[t], tokens.advantage()));
        double[] byLogprob =
                perToken(tokens, t -> tokens.weight(t) * term.slopeInLogprob(ratios[t], tokens.advantage()));
        addKl(byLogRatio, byLogprob, ratios, tokens);
        double[] throughRatio = ratioLevel.share(byLogRatio);
        return perToken(tokens, t -> throughRatio[t] + byLogprob[t]);
    }

    private void addKl(double[] byLogRatio, double[] byLogprob, double[] ratios, SequenceTokens tokens) {
        double[] reference = tokens.referenceLogprobs();
        if (reference == null) {
            return;
        }
        double weight = tokens.tokenWeight() * kl.coefficient();
        for (int t = 0; t < ratios.length; t++) {
            double logprob = tokens.logprobs()[t];
            byLogRatio[t] += weight * kl.slopeInLogRatio(ratios[t], logprob, reference[t]);
            byLogprob[t] += weight * kl.slopeInLogprob(ratios[t], logprob, reference[t]);
        }
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static double[] perToken(SequenceTokens tokens, IntToDoubleFunction value) {
        return IntStream.range(0, tokens.logprobs().length).mapToDouble(value).toArray();
    }
}
