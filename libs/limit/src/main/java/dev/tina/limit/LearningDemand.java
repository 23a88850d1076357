package dev.tina.limit;

import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.policy.weights.Precision;

/**
 * What one pass over a batch needs at the least where every activation is kept, in the words of {@link DecoderSize}.
 *
 * <p>Forward takes 2 FLOPs a weight and token; backward 2 for the inputs, and 2 more for the adapter's own gradient. The
 * base is frozen, so it has none. A prompt is read once a group, and the output is computed for the completions alone:
 * {@code (4 layers + 6 adapter) tokens + 4 head completions + 3 attention columns} FLOPs. The weights are read twice.
 */
public final class LearningDemand {

    private final DecoderSize size;
    private final int bytes;

    public LearningDemand(ModelConfig config, Precision precision, int rank) {
        this.size = DecoderSize.of(config.dimensions(), rank);
        this.bytes = precision == Precision.BFLOAT16 ? 2 : 4;
    }

    /**
     * @param prompts [P] lengths in tokens
     * @param groupSize G
     * @param newTokens N, of each completion
     */
    public Demand of(int[] prompts, int groupSize, int newTokens) {
        double completions = (double) prompts.length * groupSize * newTokens;
        double tokens = completions;
        double columns = 0;
        for (int p : prompts) {
            tokens += p;
            columns += p * (p + 1.0) / 2 + groupSize * (newTokens * (double) p + newTokens * (newTokens + 1.0) / 2);
        }
        double flops = (4.0 * size.layers() + 6.0 * size.adapter()) * tokens
                + 4.0 * size.head() * completions
                + 3.0 * size.attention() * columns;
        return new Demand(flops, 2.0 * (size.layers() + size.head()) * bytes);
    }
}
