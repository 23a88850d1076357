package dev.tina.eval.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.SamplingParameters;
import dev.tina.contracts.prompt.PromptTemplate;
import dev.tina.eval.baseline.Baselines;
import dev.tina.eval.baseline.Published;
import dev.tina.eval.benchmark.Benchmark;
import dev.tina.eval.benchmark.Benchmarks;
import dev.tina.service.http.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The benchmarks there are, and what others published of models on them. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Benchmarks", description = "Declared benchmarks, and published figures beside which ours are shown.")
class BenchmarkController {

    private final Benchmarks benchmarks;
    private final Baselines baselines;

    BenchmarkController(Benchmarks benchmarks, Baselines baselines) {
        this.benchmarks = benchmarks;
        this.baselines = baselines;
    }

    /**
     * A benchmark as it is shown.
     *
     * @param copy the user's own file; absent if there is none
     * @param hub where it is fetched from otherwise; absent where it must not be
     */
    @Schema(name = "Benchmark")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            String name,
            String title,
            int tasks,
            String licence,
            @Nullable String copy,
            @Nullable String hub,
            PromptTemplate prompt,
            SamplingParameters sampling,
            List<RewardSpec> rewards,
            int samplesPerTask) {}

    @GetMapping("/api/v1/benchmarks")
    @Operation(operationId = "listBenchmarks", summary = "The declared benchmarks, and where each would be read from")
    Listing<View> benchmarks() {
        return new Listing<>(benchmarks.all().stream().map(this::view).toList());
    }

    @GetMapping("/api/v1/baselines")
    @Operation(operationId = "listBaselines", summary = "Published figures of models, with their sources and marks")
    Listing<Published> baselines() {
        return new Listing<>(baselines.all());
    }

    private View view(Benchmark benchmark) {
        Benchmark.HubSource hub = benchmark.hub();
        return new View(
                benchmark.name(),
                benchmark.title(),
                benchmark.tasks(),
                benchmark.licence(),
                benchmarks.copyOf(benchmark).map(Object::toString).orElse(null),
                hub == null ? null : hub.id(),
                benchmark.prompt(),
                benchmark.sampling(),
                benchmark.rewards(),
                benchmark.samplesPerTask());
    }
}
