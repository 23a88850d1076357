package dev.tina.doctor.speed;

import dev.tina.grpo.GrpoLearner;
import dev.tina.grpo.advantage.AdvantageScale;
import dev.tina.grpo.advantage.RewardAggregation;
import dev.tina.grpo.advantage.RewardSettings;
import dev.tina.grpo.batch.ScoredCompletion;
import dev.tina.grpo.batch.ScoredGroup;
import dev.tina.grpo.batch.StepBatch;
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
import dev.tina.limit.Demand;
import dev.tina.limit.LearningDemand;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.optimizer.AdamWConfig;
import dev.tina.policy.weights.BaseModel;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Takes a step of GRPO on made completions, of which every third is right. */
final class LearningWork implements TimedWork {

    private static final String REWARD = "right";
    private static final int TOKENS_AT_ONCE = 2048;
    private static final double RATE = 1e-5;

    private static final GrpoSettings SETTINGS = new GrpoSettings(
            new RewardSettings(Map.of(REWARD, 1.0), RewardAggregation.SUM, AdvantageScale.GROUP),
            new Objective(
                    new DapoLoss(new ClipRange(0.2, 0.2)),
                    RatioLevel.TOKEN,
                    new KlTerm(0, false),
                    new SamplerCorrection.None()),
            new PassSettings(1, TOKENS_AT_ONCE, false, 1, 0),
            new OptimizerSettings(LearningRateSchedule.constant(RATE), 1, new AdamWConfig(0.9, 0.999, 1e-8, 0)),
            1);

    private final BaseModel base;
    private final GrpoLearner learner;

    /** @param adapter the learner's from here on, and closed with it */
    LearningWork(BaseModel base, LoraAdapter adapter) {
        this.base = base;
        this.learner = GrpoLearner.start(adapter, SETTINGS);
    }

    @Override
    public String name() {
        return "learning";
    }

    @Override
    public void run(Rung rung) {
        MadePrompts made = new MadePrompts(base.config().dimensions().vocabulary());
        learner.learn(new StepBatch(
                made.of(rung).stream().map(prompt -> group(made, prompt, rung)).toList()));
    }

    private static ScoredGroup group(MadePrompts made, int[] prompt, Rung rung) {
        return new ScoredGroup(
                prompt,
                IntStream.range(0, rung.groupSize())
                        .mapToObj(i -> new ScoredCompletion(
                                made.tokens(rung.newTokens()),
                                new float[rung.newTokens()],
                                true,
                                Map.of(REWARD, i % 3 == 0 ? 1.0 : 0.0)))
                        .toList());
    }

    @Override
    public List<Demand> demand(Rung rung) {
        int rank = learner.adapter().config().rank();
        return List.of(new LearningDemand(base.config(), base.precision(), rank)
                .of(MadePrompts.lengths(rung), rung.groupSize(), rung.newTokens()));
    }

    @Override
    public void close() {
        learner.close();
    }
}
