package dev.tina.benchmarks;

import ai.djl.Device;
import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.sampling.SampleRequest;
import dev.tina.policy.sampling.SampledSequence;
import dev.tina.policy.sampling.Sampler;
import dev.tina.policy.sampling.SamplerConfig;
import dev.tina.policy.sampling.SamplingSettings;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Prints how many tokens a second a model folder's policy samples on this machine, by mode and size.
 *
 * <p>Each figure is the best of three runs, on one core and then on all of them, with an adapter of
 * rank 16, a prompt of 24 tokens, temperature 1 and no stop token; log-probabilities are included. Beside the tokens a
 * second stand the tokens a second of processor time, which other processes disturb less.
 */
public final class SamplerThroughput {

    private static final int PROMPT = 24;
    private static final int RUNS = 3;

    private final BaseModel base;
    private final LoraAdapter adapter;
    private final int newTokens;

    private SamplerThroughput(BaseModel base, LoraAdapter adapter, int newTokens) {
        this.base = base;
        this.adapter = adapter;
        this.newTokens = newTokens;
    }

    /** Arguments: the model folder, then float32 or bfloat16, then the number of new tokens. */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        Precision precision = Precision.valueOf(args.length > 1 ? args[1].toUpperCase(Locale.ROOT) : "FLOAT32");
        int newTokens = args.length > 2 ? Integer.parseInt(args[2]) : 64;
        try (BaseModel base = BaseModel.load(folder, Device.cpu(), precision);
                LoraAdapter adapter = LoraAdapter.initial(base, new LoraConfig(16, 32, false), 1)) {
            SamplerThroughput throughput = new SamplerThroughput(base, adapter, newTokens);
            System.out.printf(
                    "%-14s %5s %7s %6s %5s %10s %15s%n",
                    "mode", "lanes", "threads", "groups", "of", "tokens/s", "per CPU second");
            SamplerConfig alone = SamplerConfig.defaults();
            SamplerConfig all = alone.on(base, Runtime.getRuntime().availableProcessors());
            for (SamplerConfig config : List.of(alone, all)) {
                throughput.measure("deterministic", config, 16, 8, true);
                throughput.measure("continuous", config, 1, 8, false);
                throughput.measure("continuous", config, 4, 8, false);
                throughput.measure("continuous", config, 16, 8, false);
                throughput.measure("continuous", config, 64, 8, false);
            }
        }
    }

    private void measure(String mode, SamplerConfig config, int groups, int groupSize, boolean deterministic) {
        try (Sampler sampler = new Sampler(base, config)) {
            double best = 0;
            double bestOfCpu = 0;
            for (int run = 0; run < RUNS; run++) {
                long begin = System.nanoTime();
                Duration cpu = cpuTime();
                long tokens = run(sampler, groups, groupSize, deterministic);
                best = Math.max(best, tokens * 1e9 / (System.nanoTime() - begin));
                bestOfCpu =
                        Math.max(bestOfCpu, tokens * 1e9 / cpuTime().minus(cpu).toNanos());
            }
            System.out.printf(
                    "%-14s %5d %7d %6d %5d %10.0f %15.0f%n",
                    mode, config.lanes(), config.threadsPerLane(), groups, groupSize, best, bestOfCpu);
        }
    }

    private static Duration cpuTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private long run(Sampler sampler, int groups, int groupSize, boolean deterministic) {
        List<CompletableFuture<List<SampledSequence>>> futures = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            futures.add(sampler.submit(new SampleRequest(
                    prompt(group),
                    groupSize,
                    SamplingSettings.plain(1, newTokens),
                    group,
                    Set.of(),
                    adapter,
                    deterministic)));
        }
        return futures.stream()
                .flatMap(future -> future.join().stream())
                .mapToLong(sequence -> sequence.tokens().length)
                .sum();
    }

    private int[] prompt(int group) {
        int[] prompt = new int[PROMPT];
        for (int i = 0; i < PROMPT; i++) {
            prompt[i] = (31 * group + 7 * i) % base.config().dimensions().vocabulary();
        }
        return prompt;
    }
}
