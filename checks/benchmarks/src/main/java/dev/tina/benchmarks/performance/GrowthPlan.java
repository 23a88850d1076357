package dev.tina.benchmarks.performance;

import dev.tina.benchmarks.measure.MeasurementOrder;
import dev.tina.benchmarks.workload.PromptSource;
import dev.tina.benchmarks.workload.RolloutShape;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The sizes along which the cost is followed, and what else is the same at each. */
enum GrowthPlan {
    SEQUENCES("sequences at once, in groups of up to 8, 128 new tokens each", 1, 2, 4, 8, 16, 32, 64, 128, 256) {
        @Override
        MeasurementOrder at(int size, Basis basis) {
            int group = Math.min(8, size);
            return basis.rollout(new RolloutShape(size / group, group, 128));
        }
    },
    GROUPS("groups of 64 sequences together, 128 new tokens each", 1, 2, 4, 8, 16, 32, 64) {
        @Override
        MeasurementOrder at(int size, Basis basis) {
            return basis.rollout(new RolloutShape(size, 64 / size, 128));
        }
    },
    PROMPTS("tokens of the prompt, one group of 8 x 64 new tokens", 64, 256, 1024, 4096) {
        @Override
        MeasurementOrder at(int size, Basis basis) {
            return basis.rollout(new RolloutShape(1, 8, 64)).withPrompts(PromptSource.made(size));
        }
    },
    COMPLETIONS("new tokens of each of a group of 8, prompt of 64", 64, 256, 1024, 4096, 16_384) {
        @Override
        MeasurementOrder at(int size, Basis basis) {
            return basis.rollout(new RolloutShape(1, 8, size)).withPrompts(PromptSource.made(64));
        }
    },
    RANKS("rank of the adapter, 8 x 8 x 128", 4, 8, 16, 32, 64, 128) {
        @Override
        MeasurementOrder at(int size, Basis basis) {
            return basis.rollout(USUAL).withAdapters(1, size);
        }
    },
    ADAPTERS("adapters of rank 32 in turn, 8 x 8 x 128", 1, 2, 4, 8) {
        @Override
        MeasurementOrder at(int size, Basis basis) {
            return basis.rollout(USUAL).withAdapters(size, 32);
        }
    },
    WORKERS("processes at once that share the cores, each 8 x 8 x 128", 1, 2, 3) {
        @Override
        MeasurementOrder at(int size, Basis basis) {
            return basis.rollout(USUAL).withRuns(basis.runs().amongProcesses(size));
        }
    },
    LEARNED_RANKS("rank of the adapter, a learning step of 8 x 8 x 128", 4, 8, 16, 32, 64, 128) {
        @Override
        MeasurementOrder at(int size, Basis basis) {
            return basis.learning(USUAL).withAdapters(1, size);
        }
    },
    LEARNED_COMPLETIONS("tokens of each completion, a learning step of 1 x 8", 64, 256, 1024, 4096) {
        @Override
        MeasurementOrder at(int size, Basis basis) {
            return basis.learning(new RolloutShape(1, 8, size));
        }
    },
    MICRO_BATCHES("tokens of a micro-batch, a learning step of 8 x 8 x 128", 512, 1024, 2048, 4096, 16_384) {
        @Override
        MeasurementOrder at(int size, Basis basis) {
            return basis.learning(USUAL).withMicroBatch(size);
        }
    };

    private static final RolloutShape USUAL = new RolloutShape(8, 8, 128);

    private final String what;
    private final List<Integer> sizes;

    GrowthPlan(String what, Integer... sizes) {
        this.what = what;
        this.sizes = List.of(sizes);
    }

    /** What is measured at a size. */
    abstract MeasurementOrder at(int size, Basis basis);

    /** As an option spells it. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(GrowthPlan::title).toList();
    }

    String what() {
        return what;
    }

    List<Integer> sizes() {
        return sizes;
    }

    /** How many processes do it at once. */
    int processes(int size) {
        return this == WORKERS ? size : 1;
    }

    boolean isStep() {
        return this == LEARNED_RANKS || this == LEARNED_COMPLETIONS || this == MICRO_BATCHES;
    }

    /** Whether a size is the length of completions that differ in nothing else. */
    boolean isAlongCompletions() {
        return this == COMPLETIONS;
    }
}
