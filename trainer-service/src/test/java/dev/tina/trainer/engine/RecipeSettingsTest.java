package dev.tina.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.grpo.advantage.AdvantageScale;
import dev.tina.grpo.advantage.RewardAggregation;
import dev.tina.grpo.advantage.RewardSettings;
import dev.tina.grpo.loss.BnpoLoss;
import dev.tina.grpo.loss.CispoLoss;
import dev.tina.grpo.loss.ClipRange;
import dev.tina.grpo.loss.DapoLoss;
import dev.tina.grpo.loss.DrGrpoLoss;
import dev.tina.grpo.loss.GrpoLoss;
import dev.tina.grpo.loss.KlTerm;
import dev.tina.grpo.loss.Loss;
import dev.tina.grpo.loss.RatioLevel;
import dev.tina.grpo.loss.SamplerCorrection;
import dev.tina.grpo.settings.GrpoSettings;
import dev.tina.grpo.settings.PassSettings;
import dev.tina.json.StrictJson;
import dev.tina.policy.optimizer.AdamWConfig;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.book.RecipeBook;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RecipeSettingsTest {

    @Test
    void paperPresetBecomesTheLearnersWords() {
        GrpoSettings paper = settings("tina-paper", "{\"steps\": 850}");
        assertThat(paper.rewards().weights()).isEqualTo(Map.of("accuracy", 2.0, "format", 1.0));
        assertThat(paper.rewards().scale()).isEqualTo(AdvantageScale.GROUP);
        assertThat(paper.objective().loss()).isEqualTo(new GrpoLoss(new ClipRange(0.2, 0.28)));
        assertThat(paper.objective().kl().coefficient()).isEqualTo(0.04);
        assertThat(paper.passes()).isEqualTo(new PassSettings(1, 16384, false, 1.0, 0.05));
        assertThat(paper.optimizer().adamW()).isEqualTo(new AdamWConfig(0.9, 0.999, 1e-8, 0));
        assertThat(paper.optimizer().learningRate().at(170)).isEqualTo(1e-6);
        assertThat(paper.optimizer().learningRate().at(85)).isEqualTo(0.5e-6);
        assertThat(paper.optimizer().learningRate().at(1700)).isEqualTo(1e-7);
    }

    @Test
    void everyLossHasItsOwn() {
        ClipRange clip = new ClipRange(0.1, 0.3, OptionalDouble.of(4));
        assertThat(loss("grpo")).isEqualTo(new GrpoLoss(clip));
        assertThat(loss("dr_grpo")).isEqualTo(new DrGrpoLoss(clip, 96));
        assertThat(loss("dapo")).isEqualTo(new DapoLoss(clip));
        assertThat(loss("cispo")).isEqualTo(new CispoLoss(1.3));
    }

    @Test
    void bnpoAveragesOverMicroBatchesOfTheStatedSize() {
        GrpoSettings settings = settings("tina-tiny", """
                {"loss": "bnpo", "bnpoMicroBatch": 2, "clip": {"low": 0.1, "high": 0.3}}""");
        ClipRange clip = new ClipRange(0.1, 0.3);
        assertThat(settings.objective().loss()).isEqualTo(new BnpoLoss(clip, 2));
        assertThat(settings.objective().loss().tokenWeights(new int[] {3, 5, 1, 1}))
                .containsExactly(1 / 16.0, 1 / 16.0, 1 / 4.0, 1 / 4.0)
                .isNotEqualTo(new DapoLoss(clip).tokenWeights(new int[] {3, 5, 1, 1}));
    }

    @Test
    void bnpoOfAJobMadeBeforeItHadASizeGoesOnOverTheWholeStep() {
        ObjectNode stored = StrictJson.mapper().valueToTree(new RecipeBook().resolve("tina-tiny", null, null));
        stored.put("loss", "bnpo");
        Loss loss = RecipeSettings.of(StrictJson.read(stored, Recipe.class))
                .objective()
                .loss();
        assertThat(loss.tokenWeights(new int[] {3, 5, 1, 1})).containsExactly(0.1, 0.1, 0.1, 0.1);
    }

    @Test
    void gdpoPutsEachRewardOnItsOwnScaleBeforeTheSum() {
        RewardSettings rewards =
                settings("tina-tiny", "{\"advantage\": \"gdpo\"}").rewards();
        assertThat(rewards.aggregation()).isEqualTo(RewardAggregation.NORMALIZE_THEN_SUM);
        assertThat(rewards.scale()).isEqualTo(AdvantageScale.BATCH);
    }

    @Test
    void advantageLevelAndMaskAreHandedOn() {
        GrpoSettings settings = settings("tina-tiny", """
                {"advantage": "batch", "clip": {"level": "sequence"}, "maskTruncated": true, "microBatchTokens": 99,
                 "logprobTemperature": 0.5, "optimizer": {"maxGradNorm": 0.25}}""");
        assertThat(settings.rewards().scale()).isEqualTo(AdvantageScale.BATCH);
        assertThat(settings.objective().ratioLevel()).isEqualTo(RatioLevel.SEQUENCE);
        assertThat(settings.passes()).isEqualTo(new PassSettings(1, 99, true, 0.5, 0));
        assertThat(settings.optimizer().maxGradientNorm()).isEqualTo(0.25);
    }

    @Test
    void passesAndTheWeightOfTheDivergenceAreHandedOn() {
        GrpoSettings settings =
                settings("tina-tiny", "{\"passes\": 3, \"klCoefficient\": 0.1, \"klRatioWeighted\": true}");
        assertThat(settings.passes().count()).isEqualTo(3);
        assertThat(settings.objective().kl()).isEqualTo(new KlTerm(0.1, true));
        assertThat(settings("tina-tiny", "{\"klCoefficient\": 0.1}").objective().kl())
                .isEqualTo(new KlTerm(0.1, false));
    }

    @Test
    void everyCorrectionHasItsOwn() {
        assertThat(correction("none")).isEqualTo(new SamplerCorrection.None());
        assertThat(correction("token_truncation")).isEqualTo(new SamplerCorrection.TokenTruncation(4));
        assertThat(correction("sequence_mask")).isEqualTo(new SamplerCorrection.SequenceMask(0.25, 4));
    }

    @Test
    void schedulesFallAsTheirNamesSay() {
        assertThat(rateAt(50, "constant")).isEqualTo(5e-4);
        assertThat(rateAt(50, "linear")).isEqualTo(2.5e-4);
        assertThat(rateAt(100, "cosine")).isEqualTo(0);
        assertThat(rateAt(100, "cosine_with_floor")).isEqualTo(1e-4);
    }

    private static double rateAt(int step, String kind) {
        return settings("tina-tiny", """
                {"steps": 100, "schedule": {"kind": "%s", "floor": 0.2, "warmupSteps": 0}}""".formatted(kind))
                .optimizer()
                .learningRate()
                .at(step);
    }

    private static Loss loss(String name) {
        return settings("tina-tiny", """
                {"loss": "%s", "clip": {"low": 0.1, "high": 0.3, "delta": 4}}""".formatted(name)).objective().loss();
    }

    private static SamplerCorrection correction(String kind) {
        return settings("tina-tiny", """
                {"correction": {"kind": "%s", "cap": 4}}""".formatted(kind)).objective().correction();
    }

    private static GrpoSettings settings(String preset, String overrides) {
        String completed = preset.equals("tina-paper")
                ? overrides.replaceFirst("}$", ", \"base\": \"m\", \"taskSet\": \"t\"}")
                : overrides;
        return RecipeSettings.of(
                new RecipeBook().resolve(preset, null, StrictJson.mapper().readTree(completed)));
    }
}
