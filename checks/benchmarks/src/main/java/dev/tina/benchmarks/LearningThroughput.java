package dev.tina.benchmarks;

import ai.djl.Device;
import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.policy.adapter.AdapterGradients;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.forward.Checkpointing;
import dev.tina.policy.forward.ForwardResult;
import dev.tina.policy.forward.Policy;
import dev.tina.policy.forward.TokenBatch;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Prints how long the policy of a model folder takes to learn from 128 sequences of about 60 tokens, by size of
 * micro-batch, with the graph kept and with activations computed twice.
 *
 * <p>The adapter has rank 16; 24 tokens of each sequence are its prompt. The rows are measured in turn, so that a busy
 * machine disturbs them alike; each figure is the least of its rounds. Beside wall time stands processor time, which
 * other processes disturb less.
 */
public final class LearningThroughput {

    private static final int SEQUENCES = 128;
    private static final int PROMPT = 24;
    private static final int SHORTEST = 44;
    private static final int LONGEST = 76;
    private static final int ROUNDS = 7;

    /** A row of the table. */
    private static final class Row {
        private final int microbatch;
        private final Checkpointing path;
        private double wall = Double.MAX_VALUE;
        private double cpu = Double.MAX_VALUE;

        private Row(int microbatch, Checkpointing path) {
            this.microbatch = microbatch;
            this.path = path;
        }

        private void print(int tokens) {
            System.out.printf(
                    "%11d  %-9s %8.0f ms %8.0f CPU ms %10.0f tokens/s%n",
                    microbatch,
                    path == Checkpointing.NEVER ? "keep" : "recompute",
                    wall * 1e3,
                    cpu * 1e3,
                    tokens / wall);
        }
    }

    private final BaseModel base;
    private final LoraAdapter adapter;
    private final List<int[]> sequences;

    private LearningThroughput(BaseModel base, LoraAdapter adapter) {
        this.base = base;
        this.adapter = adapter;
        this.sequences = sequences(base.config().dimensions().vocabulary());
    }

    /** Arguments: the model folder, then float32 or bfloat16, and sizes of micro-batches to try. */
    public static void main(String[] args) {
        Precision precision = Precision.valueOf(args.length > 1 ? args[1].toUpperCase(Locale.ROOT) : "FLOAT32");
        int[] sizes = args.length > 2
                ? Arrays.stream(args).skip(2).mapToInt(Integer::parseInt).toArray()
                : new int[] {8, 16, 32, 64, 128};
        try (BaseModel base = BaseModel.load(Path.of(args[0]), Device.cpu(), precision);
                LoraAdapter adapter = LoraAdapter.initial(base, new LoraConfig(16, 32, false), 1)) {
            new LearningThroughput(base, adapter).measure(sizes);
        }
    }

    private void measure(int[] sizes) {
        List<Row> rows = new ArrayList<>();
        for (int size : sizes) {
            rows.add(new Row(size, Checkpointing.NEVER));
            rows.add(new Row(size, Checkpointing.ALWAYS));
        }
        for (int round = 0; round < ROUNDS; round++) {
            rows.forEach(this::run);
        }
        int tokens = sequences.stream().mapToInt(ids -> ids.length).sum();
        System.out.printf("micro-batch  path      %,d tokens%n", tokens);
        rows.forEach(row -> row.print(tokens));
    }

    private void run(Row row) {
        Policy policy = new Policy(base, adapter, row.path);
        Duration cpu = cpuTime();
        long begin = System.nanoTime();
        try (AdapterGradients sums = new AdapterGradients(adapter)) {
            for (int start = 0; start < SEQUENCES; start += row.microbatch) {
                learn(policy, sequences.subList(start, Math.min(SEQUENCES, start + row.microbatch)), sums);
            }
        }
        row.wall = Math.min(row.wall, (System.nanoTime() - begin) * 1e-9);
        row.cpu = Math.min(row.cpu, cpuTime().minus(cpu).toNanos() * 1e-9);
    }

    private static void learn(Policy policy, List<int[]> some, AdapterGradients sums) {
        int[] prompts = new int[some.size()];
        Arrays.fill(prompts, PROMPT);
        try (ForwardResult result = policy.forward(TokenBatch.afterPrompts(some, prompts), 1)) {
            result.backward(result.logprobs(), sums);
        }
    }

    private static Duration cpuTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Sorted by length, as a learner sorts them. */
    private static List<int[]> sequences(int vocabulary) {
        SplittableRandom random = new SplittableRandom(1);
        List<int[]> sequences = new ArrayList<>();
        for (int i = 0; i < SEQUENCES; i++) {
            int length = LONGEST - (LONGEST - SHORTEST) * i / (SEQUENCES - 1);
            sequences.add(random.ints(length, 0, vocabulary).toArray());
        }
        return sequences;
    }
}
