package dev.tina.benchmarks.anchor;

import dev.tina.benchmarks.workload.RolloutShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The scripts of the anchors, and how each is called. */
public enum AnchorScript {
    /** vLLM draws completions; started with as long a context as the shape needs. */
    VLLM_ROLLOUT("vLLM", "rollout_vllm.py"),
    /** {@code generate} of transformers draws completions. */
    TRANSFORMERS_ROLLOUT("transformers", "rollout_transformers.py"),
    /** TRL with PEFT learns from completions that are there. */
    TRL_LEARNING("TRL", "step_trl.py", "train"),
    /** TRL with PEFT draws completions and learns from them. */
    TRL_WHOLE_STEP("TRL", "step_trl.py", "whole");

    private static final String TRL_MICRO_BATCH = "8";
    private static final int LEAST_CONTEXT = 1024;
    private static final int LONGEST_PROMPT = 512;

    private final String system;
    private final String file;
    private final List<String> mode;

    AnchorScript(String system, String file, String... mode) {
        this.system = system;
        this.file = file;
        this.mode = List.of(mode);
    }

    String system() {
        return system;
    }

    String file() {
        return file;
    }

    boolean needsVllm() {
        return this == VLLM_ROLLOUT;
    }

    List<String> arguments(String model, RolloutShape shape) {
        List<String> arguments = new ArrayList<>(List.of(model));
        arguments.addAll(mode);
        arguments.addAll(List.of(
                Integer.toString(shape.prompts()),
                Integer.toString(shape.groupSize()),
                Integer.toString(shape.newTokens())));
        if (!mode.isEmpty()) {
            arguments.add(TRL_MICRO_BATCH);
        }
        return arguments;
    }

    /** TRL without checkpointing, which is its faster way; vLLM on all cores. */
    Map<String, String> environment(String precision, RolloutShape shape, int cores) {
        int context = Math.max(LEAST_CONTEXT, Integer.highestOneBit(shape.newTokens() + LONGEST_PROMPT) * 2);
        return Map.of(
                "DTYPE",
                precision,
                "CHECKPOINT",
                "0",
                "MAXLEN",
                Integer.toString(context),
                "VLLM_CPU_OMP_THREADS_BIND",
                "0-" + (cores - 1),
                "PYTHONDONTWRITEBYTECODE",
                "1");
    }
}
