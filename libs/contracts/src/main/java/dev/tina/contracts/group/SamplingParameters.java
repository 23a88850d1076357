package dev.tina.contracts.group;

import dev.tina.common.Require;

/**
 * How completions are drawn from the policy.
 *
 * @param temperature 0 draws greedily
 * @param topK keep the k likeliest tokens; 0 keeps all
 * @param topP keep the likeliest tokens that together reach this probability; 1 keeps all
 * @param minP keep tokens at least this share as likely as the likeliest; 0 keeps all
 * @param maxNewTokens where a completion is cut off
 */
public record SamplingParameters(double temperature, int topK, double topP, double minP, int maxNewTokens) {

    public SamplingParameters {
        Require.that(temperature >= 0 && temperature <= 100, "temperature", temperature, "between 0 and 100");
        Require.that(topK >= 0, "topK", topK, "at least 0");
        Require.that(topP > 0 && topP <= 1, "topP", topP, "above 0 and at most 1");
        Require.that(minP >= 0 && minP < 1, "minP", minP, "at least 0 and below 1");
        Require.that(
                maxNewTokens >= 1 && maxNewTokens <= 1_048_576, "maxNewTokens", maxNewTokens, "between 1 and 1048576");
    }
}
