package dev.tina.cli.device.plan;

import dev.tina.common.InvalidInput;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.safetensors.TensorType;
import dev.tina.plan.FixedBytes;
import dev.tina.plan.LearnerNeed;
import dev.tina.plan.MemoryNeed;
import dev.tina.plan.ModelBytes;
import dev.tina.plan.PlannedDevice;
import dev.tina.plan.SamplerNeed;
import dev.tina.plan.SamplerNeed.LoadedAdapters;
import dev.tina.plan.SamplingBudget;
import dev.tina.plan.StepShape;
import dev.tina.policy.weights.Precision;
import dev.tina.recipe.memory.LearnerFit;
import dev.tina.recipe.memory.RecipeMemory;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a recipe takes on a device.
 *
 * @param sizes of the recipe
 * @param sampling the base's type in a rollout worker
 */
record PlanRun(PlannedMachine machine, RecipeMemory sizes, Precision sampling) {

    /** Groups that a rollout worker has in work at once, by default. */
    private static final int GROUPS_AT_ONCE = 8;

    /** Adapters of a base that a rollout worker keeps, by default. */
    private static final int KEPT_ADAPTERS = 8;

    PlanDocument.Trainer trainer() {
        LearnerNeed need = sizes.learner(fixed(FixedBytes.TRAINER_SERVICE));
        int kept = need.layers(machine.each());
        MemoryNeed memory = need.keeping(kept);
        LearnerFit share = fit(machine.each());
        LearnerFit whole = fit(machine.total() / 10 * 9);
        return new PlanDocument.Trainer(
                memory.parts(),
                memory.bytes(),
                sizes.config().dimensions().layers(),
                kept,
                sizes.microBatchTokens(),
                orNull(share.largestMicroBatch(sizes, false)),
                orNull(share.largestMicroBatch(sizes, true)),
                whole.refusal(sizes).map(InvalidInput::getMessage).orElse(null));
    }

    PlanDocument.Rollout rollout() {
        SamplerNeed need = new SamplerNeed(
                config(),
                sampling == Precision.BFLOAT16 ? TensorType.BF16 : TensorType.F32,
                machine.device(),
                new LoadedAdapters(sizes.rank(), KEPT_ADAPTERS, 1),
                fixed(FixedBytes.ROLLOUT_SERVICE));
        SamplingBudget budget = need.budget(machine.each());
        StepShape step = sizes.step();
        int groups = Math.min(GROUPS_AT_ONCE, step.prompts());
        MemoryNeed memory = need.sampling(step, groups, budget);
        return new PlanDocument.Rollout(
                memory.parts(),
                memory.bytes(),
                (int) Math.min(budget.sequences(), (long) groups * step.groupSize()),
                budget.sequences(),
                budget.cacheBytes(),
                memory.bytes() <= machine.each());
    }

    /** Number of the base's weights. */
    long parameters() {
        return new ModelBytes(config(), TensorType.F32).parameters();
    }

    private LearnerFit fit(long memory) {
        String holder = machine.isProcessor() ? "the trainer" : "the trainer's device";
        return new LearnerFit(fixed(FixedBytes.TRAINER_SERVICE), memory, holder);
    }

    private FixedBytes fixed(FixedBytes onAProcessor) {
        return machine.device() == PlannedDevice.PROCESSOR ? onAProcessor : FixedBytes.GPU;
    }

    private ModelConfig config() {
        return sizes.config();
    }

    private static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
