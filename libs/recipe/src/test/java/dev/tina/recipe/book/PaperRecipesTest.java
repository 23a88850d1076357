package dev.tina.recipe.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.group.RewardSpec;
import dev.tina.recipe.Lengths;
import dev.tina.recipe.Lora;
import dev.tina.recipe.Optimization;
import dev.tina.recipe.Recipe;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The recipe files against the paper's table, written down once more. */
class PaperRecipesTest {

    private static final RecipeBook BOOK = new RecipeBook();

    /** Every recipe, in each of its variants. */
    static Stream<String> names() {
        return BOOK.files().stream()
                .flatMap(file -> Stream.concat(
                        Stream.of(file.name()),
                        BOOK.variants(file).stream().map(variant -> file.name() + "@" + variant)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRecipeCanBeResolvedAndSaysWhatItIsAbout(String name) {
        RecipeView view = RecipeView.of(BOOK, name, null);
        assertThat(view.about()).isNotBlank();
        assertThat(view.sources()).containsKey("steps").doesNotContainValue("");
        assertThat(BOOK.files().stream().map(RecipeFile::name))
                .contains("tina-paper", "modern", "tina-tiny", "smollm2_words")
                .hasSize(19);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deepscaler       | agentica-org/DeepScaleR-Preview-Dataset | format 1, accuracy 2 | 4 | 11000 | 5500
            still            | RUC-AIBOX/STILL-3-Preview-RL-Data       | length 1, accuracy 2 | 4 |  7500 | 3750
            open_rs1         | knoveleng/open-s1                       | format 1, accuracy 2 | 4 |  5000 | 2400
            open_rs2         | knoveleng/open-rs                       | format 1, accuracy 2 | 6 |  1500 |  850
            open_rs3         | knoveleng/open-rs                       | format 1, cosine 2   | 6 |  1500 |  850
            open_rs3_dr_grpo | knoveleng/open-rs                       | format 1, cosine 2   | 6 |  1500 |  850
            limr             | GAIR/LIMR                               | format 1, accuracy 2 | 4 |   360 |  180
            limr_lr_5e-6     | GAIR/LIMR                               | format 1, accuracy 2 | 4 |   360 |  180
            limr_lr_5e-7     | GAIR/LIMR                               | format 1, accuracy 2 | 4 |   360 |  180
            limr_rank_4      | GAIR/LIMR                               | format 1, accuracy 2 | 4 |   360 |  180
            limr_rank_8      | GAIR/LIMR                               | format 1, accuracy 2 | 4 |   360 |  180
            limr_rank_16     | GAIR/LIMR                               | format 1, accuracy 2 | 4 |   360 |  180
            limr_rank_64     | GAIR/LIMR                               | format 1, accuracy 2 | 4 |   360 |  180
            open_r1          | open-r1/OpenR1-Math-220k                | accuracy 1, format 1, tag_count 1, length 1, reasoning_steps 1, cosine 1, repetition 1 | 8 | 11712 | 11712
            open_thoughts    | bethgelab/CuratedThoughts?config=OpenThoughts-114k-math-default& | accuracy 1, format 1, tag_count 1, length 1, reasoning_steps 1, cosine 1, repetition 1 | 8 | 8262 | 8262
            """)
    void paperRecipeIsTheRowOfTheTable(
            String name, String dataset, String rewards, int groupSize, int planned, int steps) {
        Recipe recipe = BOOK.resolve(name, null, null);
        assertThat(recipe.taskSetName()).startsWith("hf:" + dataset);
        assertThat(recipe.scoring().rewards().stream()
                        .map(reward -> reward.name() + " " + (int) reward.weight())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(rewards);
        assertThat(recipe.groups().groupSize()).isEqualTo(groupSize);
        assertThat(recipe.optimization().schedule())
                .isEqualTo(
                        new Optimization.Schedule(Optimization.Schedule.Shape.COSINE_WITH_FLOOR, 0.1, 0, 0.1, planned));
        assertThat(recipe.steps()).isEqualTo(steps);
        assertThat(recipe.groups().promptsPerStep()).isEqualTo(8);
        assertThat(recipe.lengths()).isEqualTo(new Lengths(512, 3584));
        assertThat(recipe.objective().klCoefficient()).isEqualTo(0.04);
        assertThat(recipe.baseFolder()).isEqualTo("hf:deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B");
    }

    @ParameterizedTest
    @CsvSource({
        "limr, 1e-6, 32, 128",
        "limr_lr_5e-6, 5e-6, 32, 128",
        "limr_lr_5e-7, 5e-7, 32, 128",
        "limr_rank_4, 1e-6, 4, 16",
        "limr_rank_8, 1e-6, 8, 32",
        "limr_rank_16, 1e-6, 16, 64",
        "limr_rank_64, 1e-6, 64, 256",
        "limr_rank_64@paper, 1e-6, 128, 512",
        "open_r1, 1e-6, 32, 128"
    })
    void ablationsDifferInLearningRateAndSize(String name, double learningRate, int rank, double alpha) {
        Recipe recipe = BOOK.resolve(name, null, null);
        assertThat(recipe.optimization().learningRate()).isEqualTo(learningRate);
        assertThat(recipe.lora()).isEqualTo(new Lora(rank, alpha, false, 0.05));
    }

    @Test
    void publishedDrGrpoWasPlainGrpo() {
        assertThat(algorithm("open_rs3_dr_grpo")).isEqualTo("none dr_grpo");
        assertThat(algorithm("open_rs3_dr_grpo@clean")).isEqualTo("none dr_grpo");
        assertThat(algorithm("open_rs3_dr_grpo@paper")).isEqualTo("group grpo");
        assertThat(BOOK.resolve("open_rs3_dr_grpo@paper", null, null)).isEqualTo(BOOK.resolve("open_rs3", null, null));
    }

    private static String algorithm(String name) {
        RecipeView view = RecipeView.of(BOOK, name, null);
        return view.resolved().path("advantage").asString() + " "
                + view.resolved().path("loss").asString();
    }

    @Test
    void cleanVariantsCountTokensHoldTasksOutAndLearnAtTheSamplingTemperature() {
        Recipe paper = BOOK.resolve("open_rs3", null, null);
        Recipe clean = BOOK.resolve("open_rs3@clean", null, null);
        assertThat(paper.rewardSpecs().getLast())
                .isEqualTo(new RewardSpec("cosine", 2, Map.of("variant", "paper", "maxLength", "3584")));
        assertThat(clean.rewardSpecs().getLast())
                .isEqualTo(new RewardSpec("cosine", 2, Map.of("variant", "clean", "maxLength", "3584")));
        assertThat(List.of(paper.learningTemperature(), clean.learningTemperature()))
                .containsExactly(1.0, 0.7);
        assertThat(paper.evaluationOf(850)).isEmpty();
        assertThat(clean.taskSetName()).endsWith("holdout=256&part=train");
        assertThat(clean.evaluationOf(50).orElseThrow().taskSet()).endsWith("holdout=256&part=validation");
    }
}
