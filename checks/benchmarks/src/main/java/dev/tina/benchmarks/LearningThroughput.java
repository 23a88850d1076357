package dev.tina.benchmarks;

import ai.djl.Device;
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
import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.optimizer.AdamWConfig;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Prints how long a learner takes for one step on a model folder: groups of random completions, every third of them
 * rewarded, DAPO's loss, no KL term, one pass.
 *
 * <p>The first step warms up; the figure is the least of the others. Peak memory is that of the whole process.
 */
public final class LearningThroughput {

    private static final int STEPS = 3;

    private final StepBatch batch;
    private final int newTokens;

    private LearningThroughput(StepBatch batch, int newTokens) {
        this.batch = batch;
        this.newTokens = newTokens;
    }

    /**
     * Arguments: the model folder; float32 or bfloat16; prompts (8), completions of each (8), tokens of a prompt (84),
     * new tokens of a completion (128), rank (32), tokens of a micro-batch (2048).
     */
    public static void main(String[] args) throws IOException {
        Precision precision = Precision.valueOf(args.length > 1 ? args[1].toUpperCase(Locale.ROOT) : "FLOAT32");
        int newTokens = number(args, 5, 128);
        int rank = number(args, 6, 32);
        try (BaseModel base = BaseModel.load(Path.of(args[0]), Device.cpu(), precision);
                GrpoLearner learner = GrpoLearner.start(
                        LoraAdapter.initial(base, new LoraConfig(rank, 2 * rank, false), 1),
                        settings(number(args, 7, 2048)))) {
            SplittableRandom random = new SplittableRandom(1);
            List<ScoredGroup> groups = new ArrayList<>();
            for (int p = 0; p < number(args, 2, 8); p++) {
                groups.add(group(random, base, number(args, 3, 8), number(args, 4, 84), newTokens));
            }
            new LearningThroughput(new StepBatch(groups), newTokens).measure(learner);
        }
    }

    private static int number(String[] args, int place, int otherwise) {
        return args.length > place ? Integer.parseInt(args[place]) : otherwise;
    }

    private static GrpoSettings settings(int tokenBudget) {
        return new GrpoSettings(
                new RewardSettings(Map.of("right", 1.0), RewardAggregation.SUM, AdvantageScale.GROUP),
                new Objective(
                        new DapoLoss(new ClipRange(0.2, 0.2)),
                        RatioLevel.TOKEN,
                        new KlTerm(0, false),
                        new SamplerCorrection.None()),
                new PassSettings(1, tokenBudget, false, 1, 0),
                new OptimizerSettings(LearningRateSchedule.constant(1e-5), 1, new AdamWConfig(0.9, 0.999, 1e-8, 0)),
                1);
    }

    private static ScoredGroup group(
            SplittableRandom random, BaseModel base, int size, int promptTokens, int newTokens) {
        int vocabulary = base.config().dimensions().vocabulary();
        List<ScoredCompletion> completions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int[] tokens = random.ints(newTokens, 0, vocabulary).toArray();
            double reward = i % 3 == 0 ? 1 : 0;
            completions.add(new ScoredCompletion(tokens, new float[newTokens], false, Map.of("right", reward)));
        }
        return new ScoredGroup(random.ints(promptTokens, 0, vocabulary).toArray(), completions);
    }

    private void measure(GrpoLearner learner) throws IOException {
        double best = Double.MAX_VALUE;
        for (int step = 0; step < STEPS; step++) {
            long begin = System.nanoTime();
            learner.learn(batch);
            best = step == 0 ? best : Math.min(best, (System.nanoTime() - begin) * 1e-9);
        }
        int completions = batch.completions().size();
        System.out.printf(
                Locale.ROOT,
                "learn %d x %d tokens: %.2f s, %.1f completion tokens/s, peak RSS %.2f GB%n",
                completions,
                newTokens,
                best,
                completions * newTokens / best,
                peakBytes() / 1e9);
    }

    /** The most memory the process ever had resident, by the system's count. */
    private static double peakBytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
