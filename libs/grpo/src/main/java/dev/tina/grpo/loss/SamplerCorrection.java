package dev.tina.grpo.loss;

import dev.tina.common.Require;
import java.util.Arrays;

/**
 * Corrects for the difference between sampler's and trainer's probabilities: each token's policy term is weighted
 * by a ratio of the two, made harmless where it is extreme. All take {@code d = trainer logprob - sampler logprob} of
 * each token of a sequence.
 */
public sealed interface SamplerCorrection {

    /** [T] what each token's policy term is weighted by. */
    double[] weights(double[] differences);

    /** How many of the sequence's tokens were removed or cut. */
    int removedTokens(double[] differences);

    /** No correction. */
    record None() implements SamplerCorrection {
        @Override
        public double[] weights(double[] differences) {
            return filled(differences.length, 1);
        }

        @Override
        public int removedTokens(double[] differences) {
            return 0;
        }
    }

    /** Each token by {@code min(exp(d), cap)}. */
    record TokenTruncation(double cap) implements SamplerCorrection {
        public TokenTruncation {
            Require.that(cap > 0, "correction.cap", cap, "above 0");
        }

        @Override
        public double[] weights(double[] differences) {
            return Arrays.stream(differences)
                    .map(d -> Math.min(Math.exp(d), cap))
                    .toArray();
        }

        @Override
        public int removedTokens(double[] differences) {
            return (int)
                    Arrays.stream(differences).filter(d -> Math.exp(d) > cap).count();
        }
    }

    /** Every token by its sequence's {@code exp(Σ d)}; by 0 where that lies outside the bounds. */
    record SequenceMask(double low, double high) implements SamplerCorrection {
        public SequenceMask {
            Require.that(low >= 0 && low <= 1, "correction.low", low, "between 0 and 1");
            Require.that(high >= 1, "correction.high", high, "at least 1");
        }

        @Override
        public double[] weights(double[] differences) {
            double ratio = ratio(differences);
            return filled(differences.length, isWithin(ratio) ? ratio : 0);
        }

        @Override
        public int removedTokens(double[] differences) {
            return isWithin(ratio(differences)) ? 0 : differences.length;
        }

        private boolean isWithin(double ratio) {
            return low <= ratio && ratio <= high;
        }

        private static double ratio(double[] differences) {
            return Math.exp(Arrays.stream(differences).sum());
        }
    }

    private static double[] filled(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }
}
