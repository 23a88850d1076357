package dev.tina.benchmarks.measure;

import dev.tina.benchmarks.workload.MadeCompletions;
import dev.tina.grpo.advantage.AdvantageScale;
import dev.tina.grpo.advantage.RewardAggregation;
import dev.tina.grpo.advantage.RewardSettings;
import dev.tina.grpo.loss.ClipRange;
import dev.tina.grpo.loss.DapoLoss;
import dev.tina.grpo.loss.KlTerm;
import dev.tina.grpo.loss.Objective;
import dev.tina.grpo.loss.RatioLevel;
import dev.tina.grpo.loss.SamplerCorrection;
import dev.tina.grpo.schedule.LearningRateSchedule;
import dev.tina.grpo.settings.GrpoSettings;
import dev.tina.grpo.settings.OptimizerSettings;
import dev.tina.grpo.settings.PassSettings;
import dev.tina.policy.optimizer.AdamWConfig;
import java.util.Map;

/** The learner's settings that do what the anchor's {@code step_trl.py} asks of TRL. */
public final class AnchorSettings {

    private AnchorSettings() {}

    public static GrpoSettings of(int microBatchTokens) {
        return new GrpoSettings(
                new RewardSettings(Map.of(MadeCompletions.REWARD, 1.0), RewardAggregation.SUM, AdvantageScale.GROUP),
                new Objective(
                        new DapoLoss(new ClipRange(0.2, 0.2)),
                        RatioLevel.TOKEN,
                        new KlTerm(0, false),
                        new SamplerCorrection.None()),
                new PassSettings(1, microBatchTokens, false, 1, 0),
                new OptimizerSettings(LearningRateSchedule.constant(1e-5), 1, new AdamWConfig(0.9, 0.999, 1e-8, 0)),
                1);
    }
}
