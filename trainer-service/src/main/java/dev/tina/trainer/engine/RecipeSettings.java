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
import dev.tina.recipe.Correction;
import dev.tina.recipe.Optimizer;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.RewardChoice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** A recipe in the learner's own words; every key that concerns learning is in it. */
final class RecipeSettings {

    private RecipeSettings() {}

    static GrpoSettings of(Recipe recipe) {
        return new GrpoSettings(rewards(recipe), objective(recipe), passes(recipe), optimizer(recipe), recipe.seed());
    }

    private static RewardSettings rewards(Recipe recipe) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (RewardChoice reward : recipe.rewards()) {
            weights.put(reward.name(), reward.weight());
        }
        return new RewardSettings(weights, RewardAggregation.SUM, scale(recipe));
    }

    private static AdvantageScale scale(Recipe recipe) {
        return switch (recipe.advantage()) {
            case GROUP -> AdvantageScale.GROUP;
            case NONE -> AdvantageScale.NONE;
            case BATCH -> AdvantageScale.BATCH;
        };
    }

    private static Objective objective(Recipe recipe) {
        RatioLevel level = switch (recipe.clip().level()) {
            case TOKEN -> RatioLevel.TOKEN;
            case SEQUENCE -> RatioLevel.SEQUENCE;
        };
        return new Objective(
                loss(recipe),
                level,
                new KlTerm(recipe.klCoefficient(), recipe.klRatioWeighted()),
                correction(recipe.correction()));
    }

    private static Loss loss(Recipe recipe) {
        Double delta = recipe.clip().delta();
        ClipRange clip = new ClipRange(
                recipe.clip().low(),
                recipe.clip().high(),
                delta == null ? OptionalDouble.empty() : OptionalDouble.of(delta));
        return switch (recipe.loss()) {
            case GRPO -> new GrpoLoss(clip);
            case BNPO -> new BnpoLoss(clip, 1);
            case DR_GRPO -> new DrGrpoLoss(clip, recipe.lengths().completion());
            case DAPO -> new DapoLoss(clip);
            case CISPO -> new CispoLoss(1 + recipe.clip().high());
        };
    }

    private static SamplerCorrection correction(Correction correction) {
        return switch (correction.kind()) {
            case NONE -> new SamplerCorrection.None();
            case TOKEN_TRUNCATION -> new SamplerCorrection.TokenTruncation(correction.cap());
            case SEQUENCE_MASK -> new SamplerCorrection.SequenceMask(1 / correction.cap(), correction.cap());
        };
    }

    private static PassSettings passes(Recipe recipe) {
        return new PassSettings(
                recipe.passes(),
                recipe.microBatchTokens(),
                recipe.maskTruncated(),
                recipe.learningTemperature(),
                recipe.lora().dropout());
    }

    private static OptimizerSettings optimizer(Recipe recipe) {
        Optimizer adamW = recipe.optimizer();
        return new OptimizerSettings(
                schedule(recipe),
                adamW.maxGradNorm(),
                new AdamWConfig(adamW.beta1(), adamW.beta2(), adamW.epsilon(), adamW.weightDecay()));
    }

    private static LearningRateSchedule schedule(Recipe recipe) {
        dev.tina.recipe.LearningRateSchedule wanted = recipe.schedule();
        Decay decay = switch (wanted.kind()) {
            case CONSTANT -> Decay.CONSTANT;
            case LINEAR -> Decay.LINEAR;
            case COSINE, COSINE_WITH_FLOOR -> Decay.COSINE;
        };
        boolean hasFloor = wanted.kind() == dev.tina.recipe.LearningRateSchedule.Kind.COSINE_WITH_FLOOR;
        Warmup warmup = wanted.warmupSteps() > 0
                ? new Warmup.Steps(wanted.warmupSteps())
                : new Warmup.Share(wanted.warmupShare());
        int planned = wanted.plannedSteps() == 0 ? recipe.steps() : wanted.plannedSteps();
        return new LearningRateSchedule(recipe.learningRate(), decay, hasFloor ? wanted.floor() : 0, warmup, planned);
    }
}
