package dev.tina.recipe.memory;

import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.safetensors.TensorType;
import dev.tina.plan.FixedBytes;
import dev.tina.plan.LearnerNeed;
import dev.tina.plan.MicrobatchShape;
import dev.tina.plan.StepShape;
import dev.tina.recipe.LearningBatch.BasePrecision;
import dev.tina.recipe.Recipe;

/**
 * The sizes that the memory of a job follows from.
 *
 * @param config of the base
 * @param step its longest
 * @param microBatchTokens of the learner
 * @param rank of the adapter
 * @param learningIn the base's type while learning
 */
public record RecipeMemory(ModelConfig config, StepShape step, int microBatchTokens, int rank, TensorType learningIn) {

    /** Those of a recipe on a base. */
    public static RecipeMemory of(Recipe recipe, ModelConfig config) {
        StepShape step = new StepShape(
                        recipe.groups().promptsPerStep(),
                        recipe.groups().groupSize(),
                        recipe.lengths().prompt(),
                        recipe.lengths().completion())
                .within(config.dimensions().positions());
        return new RecipeMemory(
                config,
                step,
                recipe.batch().microBatchTokens(),
                recipe.lora().rank(),
                type(recipe.batch().precision()));
    }

    private static TensorType type(BasePrecision precision) {
        return switch (precision) {
            case FLOAT32 -> TensorType.F32;
            case BFLOAT16 -> TensorType.BF16;
        };
    }

    /** What the process that learns needs. */
    public LearnerNeed learner(FixedBytes fixed) {
        MicrobatchShape batch = MicrobatchShape.largest(step, microBatchTokens);
        return new LearnerNeed(config, learningIn, rank, batch, fixed);
    }

    RecipeMemory withMicroBatch(int tokens) {
        return new RecipeMemory(config, step, tokens, rank, learningIn);
    }

    RecipeMemory withCompletion(int tokens) {
        StepShape shorter = new StepShape(step.prompts(), step.groupSize(), step.prompt(), tokens);
        return new RecipeMemory(config, shorter, microBatchTokens, rank, learningIn);
    }

    RecipeMemory withRank(int smaller) {
        return new RecipeMemory(config, step, microBatchTokens, smaller, learningIn);
    }

    RecipeMemory learningIn(TensorType type) {
        return new RecipeMemory(config, step, microBatchTokens, rank, type);
    }
}
