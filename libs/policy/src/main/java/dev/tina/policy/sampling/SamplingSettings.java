package dev.tina.policy.sampling;

import dev.tina.common.Require;

/**
 * How completions are drawn: the logits are divided by the temperature, then filtered by top-k, top-p and min-p, each
 * acting on what the one before left.
 *
 * @param temperature 0 draws greedily, the likeliest token always
 * @param topK keep the k likeliest tokens; 0 keeps all
 * @param topP keep the likeliest tokens that together reach this probability; 1 keeps all
 * @param minP keep tokens at least this share as likely as the likeliest; 0 keeps all
 * @param maxNewTokens where a completion is cut off
 */
public record SamplingSettings(double temperature, int topK, double topP, double minP, int maxNewTokens) {

    public SamplingSettings {
        Require.that(temperature >= 0 && temperature <= 100, "temperature", temperature, "between 0 and 100");
        Require.that(topK >= 0, "topK", topK, "at least 0");
        Require.that(topP > 0 && topP <= 1, "topP", topP, "above 0 and at most 1");
        Require.that(minP >= 0 && minP < 1, "minP", minP, "at least 0 and below 1");
        Require.that(maxNewTokens >= 1, "maxNewTokens", maxNewTokens, "at least 1");
    }

    /** The likeliest token always. */
    public static SamplingSettings greedy(int maxNewTokens) {
        return new SamplingSettings(0, 0, 1, 0, maxNewTokens);
    }

    /** The model's own distribution at a temperature, unfiltered. */
    public static SamplingSettings plain(double temperature, int maxNewTokens) {
        return new SamplingSettings(temperature, 0, 1, 0, maxNewTokens);
    }

    boolean isGreedy() {
        return temperature == 0;
    }
}
