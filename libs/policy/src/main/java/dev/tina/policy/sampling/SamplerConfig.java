package dev.tina.policy.sampling;

import ai.djl.Device;
import dev.tina.common.Require;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.policy.weights.BaseModel;

/**
 * How much a sampler may do at once.
 *
 * @param maxSequences sequences in work at the same time, over all lanes
 * @param maxCacheBytes memory for their keys and values, over all lanes
 * @param lanes batches computed side by side; more than one pays for small models on several cores
 * @param threadsPerLane cores that one product of matrices uses
 * @param stepsPerCall tokens drawn a sequence before finished ones are looked for
 */
public record SamplerConfig(int maxSequences, long maxCacheBytes, int lanes, int threadsPerLane, int stepsPerCall) {

    private static final long SMALL = 30_000_000;

    public SamplerConfig {
        Require.that(lanes >= 1 && lanes <= 256, "lanes", lanes, "between 1 and 256");
        Require.that(maxSequences >= lanes, "maxSequences", maxSequences, "at least the number of lanes, " + lanes);
        Require.that(maxCacheBytes >= 1, "maxCacheBytes", maxCacheBytes, "at least 1");
        Require.that(threadsPerLane >= 1, "threadsPerLane", threadsPerLane, "at least 1");
        Require.that(stepsPerCall >= 1 && stepsPerCall <= 1024, "stepsPerCall", stepsPerCall, "between 1 and 1024");
    }

    /** 128 sequences, 2 GiB, one lane on one core, 4 steps a call. */
    public static SamplerConfig defaults() {
        return new SamplerConfig(128, 2L << 30, 1, 1, 4);
    }

    /**
     * The same, with cores divided as suits the model: its products of matrices are shared among the cores where they
     * are large enough for that, else each core has a lane of its own. A graphics processor has one lane always.
     */
    public SamplerConfig on(BaseModel base, int cores) {
        int count = base.device().equals(Device.cpu()) && isSmall(base.config().dimensions()) ? cores : 1;
        return withLanes(count, Math.max(1, cores / count));
    }

    private static boolean isSmall(Dimensions d) {
        long attention = 2L * d.hidden() * (d.queryWidth() + d.keyWidth());
        long feedForward = 3L * d.hidden() * d.intermediate();
        return d.layers() * (attention + feedForward) + (long) d.vocabulary() * d.hidden() < SMALL;
    }

    public SamplerConfig withLanes(int count, int threads) {
        return new SamplerConfig(Math.max(maxSequences, count), maxCacheBytes, count, threads, stepsPerCall);
    }

    SamplerConfig withMaxSequences(int count) {
        return new SamplerConfig(count, maxCacheBytes, lanes, threadsPerLane, stepsPerCall);
    }

    SamplerConfig withMaxCacheBytes(long bytes) {
        return new SamplerConfig(maxSequences, bytes, lanes, threadsPerLane, stepsPerCall);
    }
}
