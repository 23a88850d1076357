package dev.tina.trainer.engine;

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
import dev.tina.grpo.loss.Objective;
import dev.tina.grpo.loss.RatioLevel;
import dev.tina.grpo.loss.SamplerCorrection;
import dev.tina.grpo.schedule.Decay;
import dev.tina.grpo.schedule.LearningRateSchedule;
import dev.tina.grpo.schedule.Warmup;
import dev.tina.grpo.settings.GrpoSettings;
import dev.tina.grpo.settings.OptimizerSettings;
import dev.tina.grpo.settings.PassSettings;
import dev.tina.policy.optimizer.AdamWConfig;
import dev.tina.recipe.ClipBounds;
import dev.tina.recipe.Correction;
import dev.tina.recipe.LearningBatch;
import dev.tina.recipe.LearningObjective;
import dev.tina.recipe.Optimization;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.RewardChoice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Says a recipe in the learner's own words; every key that concerns learning is in it. */
final class RecipeSettings {

    private RecipeSettings() {}

    static GrpoSettings of(Recipe recipe) {
        return new GrpoSettings(rewards(recipe), objective(recipe), passes(recipe), optimizer(recipe), recipe.seed());
    }

    private static RewardSettings rewards(Recipe recipe) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (RewardChoice reward : recipe.scoring().rewards()) {
            weights.put(reward.name(), reward.weight());
        }
        return switch (recipe.objective().advantage()) {
            case GROUP -> new RewardSettings(weights, RewardAggregation.SUM, AdvantageScale.GROUP);
            case NONE -> new RewardSettings(weights, RewardAggregation.SUM, AdvantageScale.NONE);
            case BATCH -> new RewardSettings(weights, RewardAggregation.SUM, AdvantageScale.BATCH);
            case GDPO -> new RewardSettings(weights, RewardAggregation.NORMALIZE_THEN_SUM, AdvantageScale.BATCH);
        };
    }

    private static Objective objective(Recipe recipe) {
        LearningObjective wanted = recipe.objective();
        RatioLevel level = switch (wanted.clip().level()) {
            case TOKEN -> RatioLevel.TOKEN;
            case SEQUENCE -> RatioLevel.SEQUENCE;
        };
        return new Objective(
                loss(recipe),
                level,
                new KlTerm(wanted.klCoefficient(), wanted.klRatioWeighted()),
                correction(wanted.correction()));
    }

    private static Loss loss(Recipe recipe) {
        ClipBounds bounds = recipe.objective().clip();
        Double delta = bounds.delta();
        ClipRange clip = new ClipRange(
                bounds.low(), bounds.high(), delta == null ? OptionalDouble.empty() : OptionalDouble.of(delta));
        return switch (recipe.objective().loss()) {
            case GRPO -> new GrpoLoss(clip);
            case BNPO -> bnpo(clip, recipe.objective().bnpoMicroBatch());
            case DR_GRPO -> new DrGrpoLoss(clip, recipe.lengths().completion());
            case DAPO -> new DapoLoss(clip);
            case CISPO -> new CispoLoss(1 + bounds.high());
        };
    }

    /** A job made before a micro-batch had a size goes on with the whole step as one, which is DAPO's mean. */
    private static Loss bnpo(ClipRange clip, @Nullable Integer microBatch) {
        return microBatch == null ? new DapoLoss(clip) : new BnpoLoss(clip, microBatch);
    }

    private static SamplerCorrection correction(Correction correction) {
        return switch (correction.kind()) {
            case NONE -> new SamplerCorrection.None();
            case TOKEN_TRUNCATION -> new SamplerCorrection.TokenTruncation(correction.cap());
            case SEQUENCE_MASK -> new SamplerCorrection.SequenceMask(1 / correction.cap(), correction.cap());
        };
    }

    private static PassSettings passes(Recipe recipe) {
        LearningBatch batch = recipe.batch();
        return new PassSettings(
                batch.passes(),
                batch.microBatchTokens(),
                recipe.objective().maskTruncated(),
                recipe.learningTemperature(),
                recipe.lora().dropout());
    }

    private static OptimizerSettings optimizer(Recipe recipe) {
        Optimization.Optimizer adamW = recipe.optimization().optimizer();
        return new OptimizerSettings(
                schedule(recipe.optimization(), recipe.steps()),
                adamW.maxGradNorm(),
                new AdamWConfig(adamW.beta1(), adamW.beta2(), adamW.epsilon(), adamW.weightDecay()));
    }

    private static LearningRateSchedule schedule(Optimization optimization, int steps) {
        Optimization.Schedule wanted = optimization.schedule();
        Decay decay = switch (wanted.kind()) {
            case CONSTANT -> Decay.CONSTANT;
            case LINEAR -> Decay.LINEAR;
            case COSINE, COSINE_WITH_FLOOR -> Decay.COSINE;
        };
        double floor = wanted.kind() == Optimization.Schedule.Shape.COSINE_WITH_FLOOR ? wanted.floor() : 0;
        Warmup warmup = wanted.warmupSteps() > 0
                ? new Warmup.Steps(wanted.warmupSteps())
                : new Warmup.Share(wanted.warmupShare());
        int planned = wanted.plannedSteps() == 0 ? steps : wanted.plannedSteps();
        return new LearningRateSchedule(optimization.learningRate(), decay, floor, warmup, planned);
    }
}
