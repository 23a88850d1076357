package dev.tina.recipe.memory;

import dev.tina.common.InvalidInput;
import dev.tina.modelfiles.safetensors.TensorType;
import dev.tina.plan.FixedBytes;
import dev.tina.plan.Gigabytes;
import dev.tina.plan.LearnerNeed;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Whether a recipe can be learned in a process of so many bytes, and which key must change if not: the first of micro-batch,
 * length of completions, precision and rank whose change alone, beside the smallest micro-batch, makes it fit.
 *
 * @param fixed what the process takes without a model
 * @param memory that the process may take, in bytes
 * @param holder whose memory it is, as a sentence names it
 */
public record LearnerFit(FixedBytes fixed, long memory, String holder) {

    /** The largest micro-batch that a recipe may ask for. */
    private static final int MOST_TOKENS = 1 << 24;

    /** The refusal, naming the key; nothing where the recipe fits. */
    public Optional<InvalidInput> refusal(RecipeMemory recipe) {
        return fits(recipe) ? Optional.empty() : Optional.of(change(recipe));
    }

    private InvalidInput change(RecipeMemory recipe) {
        OptionalInt microBatch = largest(recipe.microBatchTokens(), recipe::withMicroBatch);
        if (microBatch.isPresent()) {
            return refused(recipe, "microBatchTokens", recipe.microBatchTokens(), atMost(microBatch));
        }
        RecipeMemory least = recipe.withMicroBatch(1);
        OptionalInt completion = largest(recipe.step().completion(), least::withCompletion);
        if (completion.isPresent()) {
            return refused(
                    recipe,
                    "lengths.completion",
                    recipe.step().completion(),
                    atMost(completion) + ", with microBatchTokens of no more than "
                            + (recipe.step().prompt() + completion.getAsInt()));
        }
        if (recipe.learningIn() == TensorType.F32 && fits(least.learningIn(TensorType.BF16))) {
            return refused(recipe, "precision", "float32", "bfloat16, with microBatchTokens of 1");
        }
        OptionalInt rank = largest(recipe.rank(), least::withRank);
        return rank.isPresent()
                ? refused(recipe, "lora.rank", recipe.rank(), atMost(rank) + ", with microBatchTokens of 1")
                : refused(recipe, "base", recipe.config().dimensions().hidden() + " wide", "a smaller model");
    }

    private boolean fits(RecipeMemory recipe) {
        return recipe.learner(fixed).least() <= memory;
    }

    /**
     * Tokens of the largest micro-batch that fits, of no more than the step has; empty where none does.
     *
     * @param kept whether every layer is kept whole, or computed again
     */
    public OptionalInt largestMicroBatch(RecipeMemory recipe, boolean kept) {
        return largest(
                (int) Math.min(recipe.step().tokens(), MOST_TOKENS),
                recipe::withMicroBatch,
                smaller -> kept ? smaller.learner(fixed).most() <= memory : fits(smaller));
    }

    private OptionalInt largest(int most, IntFunction<RecipeMemory> with) {
        return largest(most, with, this::fits);
    }

    /** The largest value from 1 to the given one with which it holds. */
    private static OptionalInt largest(int most, IntFunction<RecipeMemory> with, Predicate<RecipeMemory> holds) {
        if (!holds.test(with.apply(1))) {
            return OptionalInt.empty();
        }
        int fitting = 1;
        int tooLarge = most + 1;
        while (tooLarge - fitting > 1) {
            int middle = (fitting + tooLarge) >>> 1;
            if (holds.test(with.apply(middle))) {
                fitting = middle;
            } else {
                tooLarge = middle;
            }
        }
        return OptionalInt.of(fitting);
    }

    private static String atMost(OptionalInt value) {
        return "at most " + value.getAsInt();
    }

    private InvalidInput refused(RecipeMemory recipe, String key, Object value, String allowed) {
        LearnerNeed need = recipe.learner(fixed);
        StringBuilder parts = new StringBuilder();
        need.keeping(0)
                .parts()
                .forEach(part -> parts.append(parts.isEmpty() ? "" : ", ")
                        .append(part.name())
                        .append(' ')
                        .append(Gigabytes.of(part.bytes())));
        return new InvalidInput(
                key,
                value,
                allowed,
                key + " must be " + allowed + ", was " + value + ": learning takes " + Gigabytes.of(need.least())
                        + " at the least (" + parts + "), and " + holder + " has " + Gigabytes.of(memory));
    }
}
