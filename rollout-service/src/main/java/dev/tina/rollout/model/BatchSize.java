package dev.tina.rollout.model;

import dev.tina.policy.checkpoint.Dimensions;
import dev.tina.policy.checkpoint.ModelConfig;
import dev.tina.policy.sampling.SamplerConfig;
import dev.tina.rollout.RolloutProperties;
import dev.tina.rollout.RolloutProperties.Batch;

/** How a sampler divides the cores. */
final class BatchSize {

    /** Below so many parameters, products of matrices are too small to be shared among cores. */
    private static final long SMALL = 30_000_000;

    private BatchSize() {}

    static SamplerConfig of(ModelConfig model, RolloutProperties properties) {
        Batch batch = properties.batch();
        int lanes = batch.lanes() == 0 ? lanes(model, properties) : batch.lanes();
        return new SamplerConfig(
                Math.max(lanes, batch.maxSequences()),
                batch.cache().toBytes(),
                lanes,
                Math.max(1, properties.cores() / lanes),
                batch.stepsPerCall());
    }

    private static int lanes(ModelConfig model, RolloutProperties properties) {
        boolean small = parameters(model.dimensions()) < SMALL;
        return small && properties.device().equals("cpu") ? properties.cores() : 1;
    }

    private static long parameters(Dimensions d) {
        long attention = 2L * d.hidden() * (d.queryWidth() + d.keyWidth());
        long feedForward = 3L * d.hidden() * d.intermediate();
        return d.layers() * (attention + feedForward) + (long) d.vocabulary() * d.hidden();
    }
}
