package dev.tina.benchmarks.performance;

import dev.tina.benchmarks.anchor.AnchorPrograms;
import dev.tina.benchmarks.workload.PromptSource;
import dev.tina.policy.weights.Precision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the program is told. */
final class PerformanceOptions {

    /** Where the anchors' own workload has its problems, seen from their folder. */
    private static final Path USUAL_PROMPTS = Path.of("..", "data", "train", "svamp_train.jsonl");

    @Option(
            names = "--model",
            required = true,
            paramLabel = "FOLDER",
            description = "Model in Hugging Face's layout, with tokenizer and chat template; SmolLM2-135M for the table"
                    + " of docs/performance.md.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path model;

    @Option(
            names = "--prompts",
            paramLabel = "FILE",
            description =
                    "Problems, one JSON object with the key problem a line. By default the anchors' own file where"
                            + " there is one beside them, else prompts of random tokens.")
    private @Nullable Path prompts;

    @Option(
            names = "--anchors",
            paramLabel = "FOLDER",
            description = "The anchors' scripts: rollout_vllm.py, rollout_transformers.py, step_trl.py.")
    private @Nullable Path anchors;

    @Option(names = "--vllm-python", paramLabel = "PATH", description = "Python that has vLLM.")
    private @Nullable Path vllmPython;

    @Option(names = "--trl-python", paramLabel = "PATH", description = "Python that has transformers, PEFT and TRL.")
    private @Nullable Path trlPython;

    @Option(
            names = "--precisions",
            split = ",",
            paramLabel = "TYPE",
            description = "Types to measure: float32, bfloat16. By default float32, and bfloat16 where its products are"
                    + " measured to be faster.")
    private List<Precision> precisions = List.of();

    @Option(
            names = "--rows",
            split = ",",
            paramLabel = "ROW",
            defaultValue = "all",
            completionCandidates = RowNames.class,
            description = "Rows of the table: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    private List<String> rows = List.of();

    @Option(
            names = "--growth",
            split = ",",
            paramLabel = "TABLE",
            defaultValue = "none",
            completionCandidates = GrowthNames.class,
            description = "Tables of how the cost grows, in the faster type: ${COMPLETION-CANDIDATES};"
                    + " ${DEFAULT-VALUE} by default, since they take long.")
    private List<String> growth = List.of();

    @Option(
            names = "--longest",
            paramLabel = "N",
            defaultValue = "16384",
            description = "Leaves larger sizes than this out of the growth tables; ${DEFAULT-VALUE} by default.")
    private int longest;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "Runs of each of our measurements; ${DEFAULT-VALUE} by default.")
    private int runs;

    @Option(names = "--cores", paramLabel = "N", defaultValue = "0", description = "Cores to use; all by default.")
    private int cores;

    @Option(
            names = "--deadline",
            paramLabel = "MINUTES",
            defaultValue = "20",
            description = "After which a process is given up; ${DEFAULT-VALUE} by default.")
    private int deadlineMinutes;

    @Option(
            names = "--scratch",
            paramLabel = "FOLDER",
            description =
                    "Where the program writes the models that it makes, 3.1 GB, and leaves them for the next time."
                            + " By default a folder that it deletes at the end.")
    private @Nullable Path scratch;

    @Option(names = "--markdown", description = "Prints tables as Markdown.")
    private boolean markdown;

    Path model() {
        return model;
    }

    PromptSource prompts() {
        Path usual = anchors == null ? null : anchors.resolve(USUAL_PROMPTS);
        Path file = prompts == null && usual != null && Files.isRegularFile(usual) ? usual : prompts;
        return PromptSource.of(
                file == null ? null : file.toAbsolutePath().normalize().toString());
    }

    AnchorPrograms anchors() {
        return new AnchorPrograms(anchors, vllmPython, trlPython, cores(), deadline());
    }

    /** Those asked for; empty for what the roofline suggests. */
    List<Precision> precisions() {
        return precisions;
    }

    List<RowPlan> rows() {
        return Chosen.of("--rows", rows, RowPlan.titles()).stream()
                .map(i -> RowPlan.values()[i])
                .toList();
    }

    List<GrowthPlan> growth() {
        return Chosen.of("--growth", growth, GrowthPlan.titles()).stream()
                .map(i -> GrowthPlan.values()[i])
                .toList();
    }

    int longest() {
        return longest;
    }

    int runs() {
        return runs;
    }

    int cores() {
        return cores == 0 ? Runtime.getRuntime().availableProcessors() : cores;
    }

    Duration deadline() {
        return Duration.ofMinutes(deadlineMinutes);
    }

    @Nullable
    Path scratch() {
        return scratch;
    }

    boolean markdown() {
        return markdown;
    }

    private static final class RowNames extends Chosen.Names {
        RowNames() {
            super(RowPlan.titles());
        }
    }

    private static final class GrowthNames extends Chosen.Names {
        GrowthNames() {
            super(GrowthPlan.titles());
        }
    }
}
