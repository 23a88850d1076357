package dev.tina.grpo;

import dev.tina.grpo.advantage.AdvantageScale;
import dev.tina.grpo.advantage.RewardAggregation;
import dev.tina.grpo.advantage.RewardSettings;
import dev.tina.grpo.loss.ClipRange;
import dev.tina.grpo.loss.GrpoLoss;
import dev.tina.grpo.loss.KlTerm;
import dev.tina.grpo.loss.Loss;
import dev.tina.grpo.loss.Objective;
import dev.tina.grpo.loss.RatioLevel;
import dev.tina.grpo.loss.SamplerCorrection;
import dev.tina.grpo.schedule.LearningRateSchedule;
import dev.tina.grpo.settings.GrpoSettings;
import dev.tina.grpo.settings.OptimizerSettings;
import dev.tina.grpo.settings.PassSettings;
import dev.tina.policy.optimizer.AdamWConfig;
import java.util.Map;

/** Settings for tests; each method changes one thing. */
public final class SettingsFixture {

    public static final AdamWConfig ADAM_W = new AdamWConfig(0.9, 0.999, 1e-8, 0);
    static final PassSettings ONE_PASS = new PassSettings(1, 1_000_000, false, 1, 0);
    static final OptimizerSettings OPTIMIZER = new OptimizerSettings(LearningRateSchedule.constant(0.5), 1, ADAM_W);

    private SettingsFixture() {}

    public static GrpoSettings grpo() {
        return withLoss(new GrpoLoss(new ClipRange(0.2, 0.28)), 0);
    }

    public static GrpoSettings withLoss(Loss loss, double klCoefficient) {
        return new GrpoSettings(
                new RewardSettings(Map.of("score", 1.0), RewardAggregation.SUM, AdvantageScale.GROUP),
                new Objective(loss, RatioLevel.TOKEN, new KlTerm(klCoefficient, false), new SamplerCorrection.None()),
                ONE_PASS,
                OPTIMIZER,
                1);
    }

    public static GrpoSettings with(GrpoSettings settings, PassSettings passes) {
        return new GrpoSettings(
                settings.rewards(), settings.objective(), passes, settings.optimizer(), settings.seed());
    }

    public static GrpoSettings with(GrpoSettings settings, LearningRateSchedule learningRate) {
        return new GrpoSettings(
                settings.rewards(),
                settings.objective(),
                settings.passes(),
                new OptimizerSettings(learningRate, settings.optimizer().maxGradientNorm(), ADAM_W),
                settings.seed());
    }
}
