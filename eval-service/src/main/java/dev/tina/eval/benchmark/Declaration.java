package dev.tina.eval.benchmark;

import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.prompt.PromptTemplate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A benchmark as its file says it; what is left out is the usual. */
record Declaration(
        String name,
        String title,
        int tasks,
        String licence,
        @Nullable String file,
        @Nullable Map<String, String> columns,
        Benchmark.@Nullable HubSource hub,
        Benchmark.@Nullable Choices choices,
        @Nullable String prompt,
        @Nullable String reward,
        @Nullable Integer samplesPerTask) {

    private static final String PROMPT =
            PromptTemplate.PROBLEM + "\n\nPlease reason step by step, and put your final answer within \\boxed{}.";
    private static final int FEW_TASKS = 100;
    private static final int SAMPLES_OF_FEW = 16;
    private static final int SAMPLES_OF_MANY = 4;

    Benchmark benchmark() {
        return new Benchmark(
                name,
                title,
                tasks,
                licence,
                file,
                Objects.requireNonNullElse(columns, Map.of()),
                hub,
                choices,
                new PromptTemplate("", Objects.requireNonNullElse(prompt, PROMPT), List.of()),
                List.of(new RewardSpec(Objects.requireNonNullElse(reward, "accuracy"), 1, Map.of())),
                Objects.requireNonNullElse(samplesPerTask, tasks < FEW_TASKS ? SAMPLES_OF_FEW : SAMPLES_OF_MANY),
                Benchmark.USUAL_SAMPLING);
    }
}
