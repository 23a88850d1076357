package dev.tina.benchmarks.performance;

import dev.tina.benchmarks.anchor.AnchorScript;
import dev.tina.benchmarks.measure.MeasuredKind;
import dev.tina.benchmarks.workload.RolloutShape;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The rows of the table: the work of each, and the anchors that do the same. */
enum RowPlan {
    ROLLOUT_8(MeasuredKind.ROLLOUT, new RolloutShape(8, 1, 128), AnchorScript.VLLM_ROLLOUT),
    ROLLOUT_64(
            MeasuredKind.ROLLOUT,
            new RolloutShape(8, 8, 128),
            AnchorScript.VLLM_ROLLOUT,
            AnchorScript.TRANSFORMERS_ROLLOUT),
    /** The same with completions that depend on nothing else in the batch. */
    DETERMINISTIC_64(MeasuredKind.ROLLOUT, new RolloutShape(8, 8, 128)),
    ROLLOUT_256(MeasuredKind.ROLLOUT, new RolloutShape(8, 32, 128), AnchorScript.VLLM_ROLLOUT),
    /** One group of long completions. */
    GROUP_1024(MeasuredKind.ROLLOUT, new RolloutShape(1, 8, 1024), AnchorScript.VLLM_ROLLOUT),
    LEARNING(MeasuredKind.LEARNING, new RolloutShape(8, 8, 128), AnchorScript.TRL_LEARNING),
    WHOLE_STEP(MeasuredKind.WHOLE_STEP, new RolloutShape(8, 8, 128), AnchorScript.TRL_WHOLE_STEP),
    /** The shape of Qwen2.5-1.5B. */
    LARGE_ROLLOUT(MeasuredKind.ROLLOUT, new RolloutShape(1, 4, 32)),
    LARGE_LEARNING(MeasuredKind.LEARNING, new RolloutShape(1, 4, 32));

    private final MeasuredKind kind;
    private final RolloutShape shape;
    private final List<AnchorScript> anchors;

    RowPlan(MeasuredKind kind, RolloutShape shape, AnchorScript... anchors) {
        this.kind = kind;
        this.shape = shape;
        this.anchors = List.of(anchors);
    }

    /** As an option spells it. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(RowPlan::title).toList();
    }

    MeasuredKind kind() {
        return kind;
    }

    RolloutShape shape() {
        return shape;
    }

    List<AnchorScript> anchors() {
        return anchors;
    }

    boolean isDeterministic() {
        return this == DETERMINISTIC_64;
    }

    boolean isLarge() {
        return this == LARGE_ROLLOUT || this == LARGE_LEARNING;
    }

    /** What was done, in words. */
    String what() {
        String done = switch (kind) {
            case ROLLOUT -> "rollout";
            case LEARNING -> "learning step";
            case WHOLE_STEP -> "rollout and learning step";
        };
        String mode = isDeterministic() ? ", deterministic" : "";
        return done + ", " + shape + (isLarge() ? ", 1.5B shape" : "") + mode;
    }
}
