package dev.tina.recipe;

import dev.tina.common.Require;
import dev.tina.contracts.group.SamplingParameters;

/**
 * How completions are drawn.
 *
 * @param temperature 0 draws greedily
 * @param topK keep the k likeliest tokens; 0 keeps all
 * @param topP keep the likeliest tokens that together reach this probability; 1 keeps all
 * @param minP keep tokens at least this share as likely as the likeliest; 0 keeps all
 */
public record Sampling(double temperature, int topK, double topP, double minP) {

    public Sampling {
        Require.that(temperature >= 0 && temperature <= 100, "temperature", temperature, "between 0 and 100");
        Require.that(topK >= 0, "topK", topK, "at least 0");
        Require.that(topP > 0 && topP <= 1, "topP", topP, "above 0 and at most 1");
        Require.that(minP >= 0 && minP < 1, "minP", minP, "at least 0 and below 1");
    }

    /** The parameters of a request that cuts completions off at {@code maxNewTokens}. */
    public SamplingParameters upTo(int maxNewTokens) {
        return new SamplingParameters(temperature, topK, topP, minP, maxNewTokens);
    }
}
