package dev.tina.grpo.loss;

import java.util.Arrays;

/** Chooses whether the importance ratio is taken per token or per sequence. */
public enum RatioLevel {

    /** Each token has its own. */
    TOKEN {
        @Override
        double[] share(double[] perToken) {
            return perToken;
        }

        @Override
        int ratios(int tokens) {
            return tokens;
        }
    },

    /** All tokens of a sequence share {@code exp(mean_t(logp - old))}: GSPO (arXiv 2507.18071). */
    SEQUENCE {
        @Override
        double[] share(double[] perToken) {
            double[] shared = new double[perToken.length];
            Arrays.fill(shared, Arrays.stream(perToken).sum() / perToken.length);
            return shared;
        }

        @Override
        int ratios(int tokens) {
            return 1;
        }
    };

    /**
     * Turns each token's own {@code logp - old} into the logarithm of its ratio: [T] to [T]. The map is linear and its
     * own transpose, so it also turns derivatives with respect to log ratios into those with respect to logprobs.
     */
    abstract double[] share(double[] perToken);

    /** How many ratios a sequence of so many tokens has. */
    abstract int ratios(int tokens);
}
