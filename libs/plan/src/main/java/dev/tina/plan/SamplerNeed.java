package dev.tina.plan;

import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.safetensors.TensorType;
import java.util.List;

/**
 * What a process that samples from a base needs.
 *
 * @param config of the base
 * @param type of its weights in memory
 * @param device that samples
 * @param adapters that are loaded
 * @param fixed what the process takes without a model
 */
public record SamplerNeed(
        ModelConfig config, TensorType type, PlannedDevice device, LoadedAdapters adapters, FixedBytes fixed) {

    /** The part of the cache's memory that common beginnings of prompts may take beside it. */
    public static final int STORE_SHARE = 8;

    /** More sequences at once are no faster. */
    private static final int MOST_ON_A_PROCESSOR = 128;

    private static final int MOST_ON_A_GPU = 512;

    /** The part of what is left beside the base that draws may take; keys and values get the rest. */
    private static final int DRAWING_SHARE = 4;

    /** Columns beside those of its text that a sequence may take: a chunk begun, and what one call draws. */
    private static final int SPARE_COLUMNS = 128;

    private static final long SMALLEST_CACHE = 64L << 20;

    /**
     * Adapters of a base.
     *
     * @param rank of each
     * @param count loaded
     * @param inUse of them, in the form that the sampler reads
     */
    public record LoadedAdapters(int rank, int count, int inUse) {}

    /** While groups of a step are sampled, so many at once as the budget and the step's own number of groups allow. */
    public MemoryNeed sampling(StepShape work, int groupsAtOnce, SamplingBudget budget) {
        int rows = (int) Math.min(budget.sequences(), (long) groupsAtOnce * work.groupSize());
        int groups = Math.ceilDiv(rows, work.groupSize());
        CacheLayout layout = CacheLayout.of(dimensions(), type);
        long cache = Math.min(budget.cacheBytes(), layout.columns(work, groups) * layout.bytesPerColumn());
        long beginnings = Math.min(
                budget.cacheBytes() / STORE_SHARE, CacheLayout.beginnings(work, groups) * layout.bytesPerColumn());
        long reading = scratch().reading((long) groups * CacheLayout.CHUNK);
        long drawing = scratch().drawing(rows, groups);
        long computing = Math.max(Math.max(reading, drawing), scratch().trying() - cache - beginnings);
        return new MemoryNeed(List.of(
                fixed.part(),
                new MemoryPart("base, packed", new ModelBytes(config, type).sampled(device)),
                new MemoryPart("adapters", adapterBytes()),
                new MemoryPart(
                        "keys and values", cache + cache / (2L * dimensions().layers())),
                new MemoryPart("beginnings of prompts", beginnings),
                new MemoryPart("computing, logits", computing)));
    }

    /** Without a sequence in work. */
    public long idle() {
        return fixed.bytes() + new ModelBytes(config, type).sampled(device) + adapterBytes();
    }

    /**
     * What a process of so many bytes may do at once: as many sequences as are of use and whose draws take a quarter of
     * what the base leaves; keys and values get the rest, but never more than those sequences can fill.
     */
    public SamplingBudget budget(long memory) {
        long left = Math.max(0, memory - idle());
        long ofRow = scratch().drawing(1, 1);
        int most = device == PlannedDevice.PROCESSOR ? MOST_ON_A_PROCESSOR : MOST_ON_A_GPU;
        int sequences = Math.clamp(left / DRAWING_SHARE / ofRow, 1, most);
        long rest = left
                - Math.max(scratch().drawing(sequences, sequences), scratch().reading(SamplingScratch.PROMPT_TOKENS));
        return new SamplingBudget(sequences, Math.clamp(cacheOf(rest), SMALLEST_CACHE, fullest(sequences)));
    }

    /** Keys and values that so many bytes hold with the beginnings of prompts beside them, and while they move. */
    private long cacheOf(long bytes) {
        long tensors = 2L * dimensions().layers();
        return bytes / ((STORE_SHARE + 1) * tensors + STORE_SHARE) * (STORE_SHARE * tensors);
    }

    /** Keys and values of so many sequences of the longest text that the model reads. */
    private long fullest(int sequences) {
        long ofOne = ((long) dimensions().positions() + SPARE_COLUMNS)
                * CacheLayout.of(dimensions(), type).bytesPerColumn();
        return Math.max(SMALLEST_CACHE, sequences * ofOne);
    }

    private long adapterBytes() {
        AdapterBytes one = new AdapterBytes(dimensions(), adapters.rank(), type);
        return adapters.count() * one.values() + adapters.inUse() * one.inSampling();
    }

    private SamplingScratch scratch() {
        return new SamplingScratch(dimensions(), type);
    }

    private Dimensions dimensions() {
        return config.dimensions();
    }
}
