package dev.tina.eval.benchmark;

import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.SamplingParameters;
import dev.tina.contracts.prompt.PromptTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A benchmark as it is declared.
 *
 * @param name what it is called here; NAME.jsonl, NAME.csv, NAME.parquet or a file named in {@code file} is the user's own copy
 * @param tasks how many there are
 * @param licence of the problems, in words
 * @param file name of the user's copy without its ending, where that is not the benchmark's own
 * @param columns of the user's copy, as behind the name of a task set: {@code problem}, {@code answer}, …
 * @param hub where it is fetched from where there is no copy; absent if it must not be
 * @param choices absent where the answer is not chosen from several
 * @param samplesPerTask by default
 */
public record Benchmark(
        String name,
        String title,
        int tasks,
        String licence,
        @Nullable String file,
        Map<String, String> columns,
        @Nullable HubSource hub,
        @Nullable Choices choices,
        PromptTemplate prompt,
        List<RewardSpec> rewards,
        int samplesPerTask,
        SamplingParameters sampling) {

    /** How benchmarks and other task sets are sampled unless a request says otherwise. */
    public static final SamplingParameters USUAL_SAMPLING = new SamplingParameters(0.6, 0, 0.95, 0, 32_768);

    /**
     * A data set of the hub.
     *
     * @param id {@code organisation/name@revision}
     * @param columns and configuration and split, as behind the name of a task set
     */
    public record HubSource(String id, Map<String, String> columns) {}

    /**
     * The wrong choices beside the right one.
     *
     * @param wrong columns that hold them
     * @param seed of the order in which they are shown
     */
    public record Choices(List<String> wrong, long seed) {}

    /** The file of the user's copy, without its ending. */
    String fileName() {
        return file == null ? name : file;
    }
}
