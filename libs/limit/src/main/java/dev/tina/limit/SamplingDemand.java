package dev.tina.limit;

import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.policy.weights.Precision;
import java.util.Arrays;
import java.util.List;

/**
 * What drawing completions needs at the least, in the words of {@link DecoderSize}; b bytes a weight, p the length of a
 * prompt, N new tokens of each of S sequences, G of them a group.
 *
 * <ul>
 *   <li>Reading the prompts, once a group: {@code 2 (layers + adapter) p + attention p (p + 1) / 2 + 2 head} FLOPs each;
 *       the weights are read once for all of them.
 *   <li>Decoding takes N - 1 steps, since the first tokens come from the prompts' last logits. A token costs
 *       {@code 2 (layers + adapter + head) + attention c} FLOPs at c columns. A step reads the weights once for all
 *       sequences, the keys and values of a prompt once a group, and those of a sequence's own tokens.
 * </ul>
 */
public final class SamplingDemand {

    private final DecoderSize size;
    private final int bytes;

    public SamplingDemand(ModelConfig config, Precision precision, int rank) {
        this.size = DecoderSize.of(config.dimensions(), rank);
        this.bytes = precision == Precision.BFLOAT16 ? 2 : 4;
    }

    /**
     * The prompts' part and the decoding's, one after the other.
     *
     * @param prompts [P] lengths in tokens
     * @param groupSize G
     * @param newTokens N
     */
    public List<Demand> of(int[] prompts, int groupSize, int newTokens) {
        return List.of(reading(prompts), decoding(prompts, groupSize, newTokens));
    }

    private Demand reading(int[] prompts) {
        double flops = 0;
        for (int p : prompts) {
            flops += 2.0 * (size.layers() + size.adapter()) * p
                    + size.attention() * p * (p + 1.0) / 2
                    + 2.0 * size.head();
        }
        return new Demand(flops, weightBytes());
    }

    private Demand decoding(int[] prompts, int groupSize, int newTokens) {
        double steps = newTokens - 1.0;
        double own = steps * newTokens / 2; // 1 + 2 + … + (N - 1): a sequence's own columns over all steps
        double tokens = prompts.length * groupSize * steps;
        double promptColumns = steps * Arrays.stream(prompts).sum();
        double ownColumns = prompts.length * groupSize * own;
        double flops = 2.0 * (size.layers() + size.adapter() + size.head()) * tokens
                + size.attention() * (groupSize * promptColumns + ownColumns);
        double cache = (promptColumns + ownColumns) * size.column() * bytes;
        return new Demand(flops, steps * weightBytes() + cache);
    }

    private double weightBytes() {
        return (double) (size.layers() + size.head()) * bytes + (double) size.adapter() * Float.BYTES;
    }
}
