package dev.tina.recipe;

import static dev.tina.common.InvalidInput.require;

import dev.tina.common.InvalidInput;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.json.StrictJson;
import dev.tina.rewards.catalogue.CorrectnessRewards;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * All a training job is told; building one checks it, and throws {@link InvalidInput}.
 *
 * @param base Hugging Face folder of the frozen model, a relative one starting at the service's models folder; or
 *     {@code hf:} and its name on the hub, if the hub's cache on this machine holds it
 * @param taskSet the tasks to learn from, by name
 * @param taskFilter metadata a task must have to be learned from: allowed values by name; empty for all tasks
 * @param prompt how a problem is put to the policy
 * @param seed of the adapter's start, the order of tasks and all sampling
 * @param steps optimiser updates, each of which makes a policy version
 * @param promptsPerStep P
 * @param groupSize G: completions of each prompt
 * @param maxStaleness how many versions older than the learner a group's sampler may be
 * @param deterministic whether the same seed must give the same adapter, byte for byte
 * @param groupDeadline a group not scored by then is asked for again, then with twice the time
 * @param maxAttempts how often a group is asked for before the job fails
 * @param precision the base's number format while learning
 * @param passes μ: optimiser updates made from one batch
 * @param microBatchTokens tokens learned from at a time; bounds memory, changes no result
 * @param learningRate at the schedule's height
 * @param klCoefficient β: weight of the divergence from the base; 0 computes none
 * @param klRatioWeighted whether the divergence's estimate is weighted by the importance ratio
 * @param logprobTemperature learn at this temperature; null for the sampling temperature
 * @param maskTruncated whether completions cut off at their limit are left out
 * @param degenerate what becomes of groups whose rewards are all equal
 * @param maxReplacements rounds of replacement in a step, for {@code degenerate = replace}
 * @param evaluation null for none
 * @param budget what the job may use before it pauses by itself; null for no bound
 */
public record Recipe(
        @Nullable String base,
        @Nullable String taskSet,
        Map<String, List<String>> taskFilter,
        Prompt prompt,
        long seed,
        int steps,
        int promptsPerStep,
        int groupSize,
        int maxStaleness,
        boolean deterministic,
        Duration groupDeadline,
        int maxAttempts,
        BasePrecision precision,
        int passes,
        int microBatchTokens,
        Sampling sampling,
        Lengths lengths,
        Lora lora,
        double learningRate,
        Optimizer optimizer,
        LearningRateSchedule schedule,
        ClipBounds clip,
        double klCoefficient,
        boolean klRatioWeighted,
        Advantage advantage,
        LossKind loss,
        @Nullable Double logprobTemperature,
        boolean maskTruncated,
        Correction correction,
        List<RewardChoice> rewards,
        Degenerate degenerate,
        int maxReplacements,
        @Nullable HeldOutEvaluation evaluation,
        @Nullable Budget budget) {

    public Recipe {
        require(base != null && !base.isBlank(), "base", base, "the folder of a model");
        require(taskSet != null && !taskSet.isBlank(), "taskSet", taskSet, "the name of a task set");
        range("steps", steps, 1, 1_000_000);
        range("promptsPerStep", promptsPerStep, 1, 65_536);
        range("groupSize", groupSize, 2, 4096);
        range("maxStaleness", maxStaleness, 0, 64);
        range("maxAttempts", maxAttempts, 1, 100);
        range("passes", passes, 1, 64);
        range("microBatchTokens", microBatchTokens, 1, 1 << 24);
        range("maxReplacements", maxReplacements, 0, 100);
        require(groupDeadline.toMillis() >= 100, "groupDeadline", groupDeadline, "at least 0.1 seconds");
        require(learningRate > 0 && learningRate <= 1, "learningRate", learningRate, "above 0 and at most 1");
        require(klCoefficient >= 0 && Double.isFinite(klCoefficient), "klCoefficient", klCoefficient, "at least 0");
        require(
                logprobTemperature == null || (logprobTemperature > 0 && logprobTemperature <= 100),
                "logprobTemperature",
                logprobTemperature,
                "null, or above 0 and at most 100");
        require(sampling.temperature() > 0, "sampling.temperature", sampling.temperature(), "above 0 to learn from");
        taskFilter = Collections.unmodifiableMap(new TreeMap<>(taskFilter));
        rewards = List.copyOf(rewards);
        require(!rewards.isEmpty(), "rewards", rewards, "at least one reward");
        requireOneOfEachName(rewards);
        require(!deterministic || maxStaleness == 0, "maxStaleness", maxStaleness, "0 when deterministic is true");
    }

    private static void requireOneOfEachName(List<RewardChoice> rewards) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rewards.size(); i++) {
            String name = rewards.get(i).name();
            require(names.add(name), "rewards[" + i + "].name", name, "named once");
        }
    }

    private static void range(String field, int value, int low, int high) {
        require(value >= low && value <= high, field, value, "between " + low + " and " + high);
    }

    /** The same recipe with another budget, or none. */
    public Recipe withBudget(@Nullable Budget other) {
        return with("budget", other);
    }

    /** The recipe of a job made on a day: prompts show that day's date where the recipe sets none. */
    public Recipe madeOn(LocalDate day) {
        return with("prompt", prompt.madeOn(day));
    }

    private Recipe with(String key, @Nullable Object value) {
        ObjectNode tree = StrictJson.mapper().valueToTree(this);
        tree.set(key, StrictJson.mapper().valueToTree(value));
        return StrictJson.read(tree, Recipe.class);
    }

    /** The base's folder as it was given. */
    public String baseFolder() {
        return checked(base);
    }

    /** The task set's name. */
    public String taskSetName() {
        return checked(taskSet);
    }

    /** The temperature the learner's logprobs are taken at. */
    public double learningTemperature() {
        return logprobTemperature == null ? sampling.temperature() : logprobTemperature;
    }

    /** The rewards as requests carry them. */
    public List<RewardSpec> rewardSpecs() {
        return rewards.stream().map(RewardChoice::spec).toList();
    }

    /** How the version is to be judged, if it is. */
    public Optional<EvaluationPlan> evaluationOf(int policyVersion) {
        return evaluationPlan().filter(plan -> evaluation != null && evaluation.isDue(policyVersion, steps));
    }

    /** How versions are judged, whichever they are; empty if the job is to have none judged. */
    public Optional<EvaluationPlan> evaluationPlan() {
        return Optional.ofNullable(evaluation).map(this::plan);
    }

    private EvaluationPlan plan(HeldOutEvaluation due) {
        Sampling drawn = due.sampling() == null ? sampling : due.sampling();
        return new EvaluationPlan(
                due.taskSet(),
                due.taskCount(),
                prompt.template(),
                due.samplesPerTask(),
                due.greedy(),
                drawn.upTo(lengths.completion()),
                judgingSpecs(),
                due.seed());
    }

    /** The rewards, and one that says whether an answer is right if none of them does. */
    private List<RewardSpec> judgingSpecs() {
        boolean judged = CorrectnessRewards.isAmong(rewardSpecs());
        Stream<RewardSpec> judge = judged ? Stream.empty() : Stream.of(new RewardSpec("accuracy", 0, Map.of()));
        return Stream.concat(rewardSpecs().stream(), judge).toList();
    }

    private static <T> T checked(@Nullable T value) {
        if (value == null) {
            throw new AssertionError("checked when built");
        }
        return value;
    }
}
