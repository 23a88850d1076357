package dev.tina.recipe.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.common.InvalidInput;
import dev.tina.json.StrictJson;
import dev.tina.modelfiles.config.Architecture;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.config.Rope;
import dev.tina.modelfiles.safetensors.TensorType;
import dev.tina.plan.FixedBytes;
import dev.tina.plan.StepShape;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.recipe.book.RecipeFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class LearnerFitTest {

    /** Qwen2.5-1.5B: 6.17 GB in float32. */
    private static final ModelConfig LARGE = new ModelConfig(
            Architecture.QWEN2,
            new Dimensions(151_936, 1536, 8960, 28, 12, 2, 128, 131_072),
            new Rope(10_000, Optional.empty()),
            1e-6,
            true);

    private static final JsonNode BASE_AND_TASKS =
            StrictJson.mapper().readTree("{\"base\": \"base\", \"taskSet\": \"tiny/train\"}");

    private static final RecipeMemory JOB =
            new RecipeMemory(LARGE, new StepShape(16, 8, 512, 3584), 16_384, 32, TensorType.F32);

    @Test
    void aSmallerMicrobatchIsAskedForFirst() {
        InvalidInput refused = refusal(JOB, 14_000_000_000L);
        assertThat(refused.field()).isEqualTo("microBatchTokens");
        assertThat(refused.value()).isEqualTo(16_384);
        assertThat(refused.getMessage())
                .startsWith("microBatchTokens must be at most ")
                .contains(", was 16384: learning takes ", "base 6.17 GB", "and the trainer has 14.00 GB");
        int allowed = Integer.parseInt(refused.allowed().replace("at most ", ""));
        assertThat(fit(14_000_000_000L).refusal(JOB.withMicroBatch(allowed))).isEmpty();
        assertThat(fit(14_000_000_000L).refusal(JOB.withMicroBatch(allowed + 1)))
                .isPresent();
    }

    @Test
    void aSequenceThatIsTooLongByItselfMustBeShorter() {
        RecipeMemory job = JOB.withCompletion(100_000);
        InvalidInput refused = refusal(job, 14_000_000_000L);
        assertThat(refused.field()).isEqualTo("lengths.completion");
        assertThat(refused.value()).isEqualTo(100_000);
        assertThat(refused.allowed()).matches("at most \\d+, with microBatchTokens of no more than \\d+");
    }

    @Test
    void aBaseThatIsTooLargeInFloat32MayBeHalfAsLarge() {
        InvalidInput refused = refusal(JOB, 6_800_000_000L);
        assertThat(refused.field()).isEqualTo("precision");
        assertThat(refused.value()).isEqualTo("float32");
        assertThat(refused.allowed()).startsWith("bfloat16");
    }

    @Test
    void anAdapterThatIsTooLargeMustBeSmaller() {
        RecipeMemory job = JOB.learningIn(TensorType.BF16).withRank(1024);
        InvalidInput refused = refusal(job, 6_800_000_000L);
        assertThat(refused.field()).isEqualTo("lora.rank");
        assertThat(refused.allowed()).startsWith("at most ");
    }

    @Test
    void aBaseThatCannotFitAtAllIsRefused() {
        assertThat(refusal(JOB, 1_000_000_000L).field()).isEqualTo("base");
    }

    @Test
    void theLargestMicrobatchIsLargerWhereLayersAreComputedAgain() {
        LearnerFit fit = fit(26_000_000_000L);
        int kept = fit.largestMicroBatch(JOB, true).orElseThrow();
        int again = fit.largestMicroBatch(JOB, false).orElseThrow();
        assertThat(kept).isLessThan(again);
        assertThat(JOB.withMicroBatch(kept).learner(FixedBytes.TRAINER_SERVICE).most())
                .isLessThanOrEqualTo(26_000_000_000L);
        assertThat(JOB.withMicroBatch(again + 1)
                        .learner(FixedBytes.TRAINER_SERVICE)
                        .least())
                .isGreaterThan(26_000_000_000L);
        assertThat(fit(1_000_000_000L).largestMicroBatch(JOB, false)).isEmpty();
        RecipeMemory small = new RecipeMemory(LARGE, new StepShape(1, 2, 10, 20), 64, 32, TensorType.F32);
        assertThat(fit.largestMicroBatch(small, true)).hasValue(50);
    }

    @Test
    void aJobThatFitsIsNotRefused() {
        assertThat(fit(64_000_000_000L).refusal(JOB)).isEmpty();
    }

    /** Every recipe that comes with the system, on the base that the paper's jobs have, in nine tenths of 24 GiB. */
    @ParameterizedTest
    @MethodSource("recipes")
    void ourRecipesFitAMachineOf24Gibibytes(String name) {
        Recipe recipe = new RecipeBook().resolve(name, null, BASE_AND_TASKS);
        assertThat(fit((24L << 30) / 10 * 9).refusal(RecipeMemory.of(recipe, LARGE)))
                .isEmpty();
    }

    static List<String> recipes() {
        return new RecipeBook().files().stream().map(RecipeFile::name).toList();
    }

    private static InvalidInput refusal(RecipeMemory job, long memory) {
        return fit(memory).refusal(job).orElseThrow();
    }

    private static LearnerFit fit(long memory) {
        return new LearnerFit(FixedBytes.TRAINER_SERVICE, memory, "the trainer");
    }
}
