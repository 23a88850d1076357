package dev.tina.grpo.golden;

import dev.tina.grpo.advantage.AdvantageScale;
import dev.tina.grpo.advantage.RewardAggregation;
import dev.tina.grpo.advantage.RewardSettings;
import dev.tina.grpo.batch.ScoredCompletion;
import dev.tina.grpo.batch.ScoredGroup;
import dev.tina.grpo.batch.StepBatch;
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
import dev.tina.grpo.schedule.LearningRateSchedule;
import dev.tina.grpo.settings.GrpoSettings;
import dev.tina.grpo.settings.OptimizerSettings;
import dev.tina.grpo.settings.PassSettings;
import dev.tina.policy.optimizer.AdamWConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * One reference case.
 *
 * @param all what the cases share
 * @param own the case's own part
 */
public record GoldenCase(String name, JsonNode all, JsonNode own) {

    private static final List<String> REWARDS = List.of("reward_a", "reward_b");

    /** A setting under the name the reference gives it; missing where the case leaves the default. */
    public JsonNode setting(String key) {
        return own.path("settings").path(key);
    }

    /** The reward settings of the case. */
    public RewardSettings rewards() {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int k = 0; k < REWARDS.size(); k++) {
            weights.put(REWARDS.get(k), own.path("reward_weights").get(k).asDouble());
        }
        boolean normalize = setting("multi_objective_aggregation").asString("").equals("normalize_then_sum");
        String scale = normalize ? "batch" : setting("scale_rewards").asString();
        return new RewardSettings(
                weights,
                normalize ? RewardAggregation.NORMALIZE_THEN_SUM : RewardAggregation.SUM,
                AdvantageScale.valueOf(scale.toUpperCase(Locale.ROOT)));
    }

    /** The step's groups. */
    public StepBatch batch() {
        int groupSize = all.path("group_size").asInt();
        return new StepBatch(IntStream.range(0, all.path("prompts").asInt())
                .mapToObj(p -> new ScoredGroup(
                        ints(all.path("prompt_ids").get(p)),
                        IntStream.range(p * groupSize, (p + 1) * groupSize)
                                .mapToObj(this::completion)
                                .toList()))
                .toList());
    }

    /** [P·G] the advantages the reference computed. */
    public double[] advantages() {
        return doubles(own.path("advantages"));
    }

    /** The metrics of an optimiser step, counted from 1. */
    public Map<String, Double> metrics(int step) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        own.path("steps")
                .get(step - 1)
                .properties()
                .forEach(e -> metrics.put(e.getKey(), e.getValue().asDouble()));
        return metrics;
    }

    /** The file with the adapter after each step. */
    public String adapterFile() {
        return own.path("adapters").asString();
    }

    /** The optimiser updates the reference makes of one batch. */
    public int passes() {
        return setting("num_iterations").asInt(1);
    }

    /** Everything a learner needs to take the reference's steps, with so many passes over a batch. */
    public GrpoSettings settings(int passes, int tokenBudget) {
        boolean maskTruncated = setting("mask_truncated_completions").asBoolean(false);
        double temperature = setting("temperature").asDouble(1);
        LearningRateSchedule learningRate =
                LearningRateSchedule.constant(own.path("learning_rate").asDouble());
        return new GrpoSettings(
                rewards(),
                objective(),
                new PassSettings(passes, tokenBudget, maskTruncated, temperature, 0),
                new OptimizerSettings(
                        learningRate,
                        own.path("max_grad_norm").asDouble(),
                        new AdamWConfig(
                                0.9, 0.999, all.path("adamw").path("eps").asDouble(), 0)),
                1);
    }

    /** The reference weighs the KL term by the ratio: its version's default. */
    private Objective objective() {
        RatioLevel level = RatioLevel.valueOf(
                setting("importance_sampling_level").asString("token").toUpperCase(Locale.ROOT));
        KlTerm kl = new KlTerm(setting("beta").asDouble(0), true);
        return new Objective(loss(), level, kl, new SamplerCorrection.None());
    }

    private Loss loss() {
        double low = setting("epsilon").asDouble(0.2);
        double high = setting("epsilon_high").asDouble(low);
        double delta = setting("delta").asDouble(0);
        ClipRange clip = new ClipRange(low, high, delta == 0 ? OptionalDouble.empty() : OptionalDouble.of(delta));
        String name = setting("loss_type").asString();
        return switch (name) {
            case "grpo" -> new GrpoLoss(clip);
            case "bnpo" ->
                new BnpoLoss(
                        clip,
                        all.path("prompts").asInt() * all.path("group_size").asInt());
            case "dr_grpo" ->
                new DrGrpoLoss(clip, all.path("max_completion_length").asInt());
            case "dapo" -> new DapoLoss(clip);
            case "cispo" -> new CispoLoss(high);
            default -> throw new IllegalStateException(name);
        };
    }

    /** What B is multiplied by before the first step. */
    public double adapterScale() {
        return own.path("adapter_b_scale").asDouble();
    }

    @Override
    public String toString() {
        return name;
    }

    private ScoredCompletion completion(int index) {
        int[] tokens = ints(all.path("completion_ids").get(index));
        double[] logprobs = doubles(all.path("sampler_logprobs").get(index));
        float[] samplerLogprobs = new float[logprobs.length];
        for (int t = 0; t < logprobs.length; t++) {
            samplerLogprobs[t] = (float) logprobs[t];
        }
        boolean truncated = tokens[tokens.length - 1] != all.path("eos").asInt();
        return new ScoredCompletion(tokens, samplerLogprobs, truncated, rewardsOf(index));
    }

    private Map<String, Double> rewardsOf(int index) {
        Map<String, Double> rewards = new LinkedHashMap<>();
        for (int k = 0; k < REWARDS.size(); k++) {
            JsonNode value = own.path("rewards").get(k).get(index);
            if (!value.isNull()) {
                rewards.put(REWARDS.get(k), value.asDouble());
            }
        }
        return rewards;
    }

    private static int[] ints(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
    }

    private static double[] doubles(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}
