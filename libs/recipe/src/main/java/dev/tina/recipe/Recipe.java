package dev.tina.recipe;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tina.common.InvalidInput;
import dev.tina.common.Require;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.json.StrictJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * All a training job is told; building one checks it, and throws {@link InvalidInput}. In JSON and YAML the keys of an
 * unwrapped part stand among the recipe's own.
 *
 * @param base Hugging Face folder of the frozen model, a relative one starting at the service's models folder; or
 *     {@code hf:} and its name on the hub, if the hub's cache on this machine holds it; never null in a checked recipe
 * @param tasks what is learned from
 * @param prompt how a problem is put to the policy
 * @param seed of the adapter's start, the order of tasks and all sampling
 * @param steps optimiser updates, each of which makes a policy version
 * @param groups what a step samples
 * @param batch how a step's batch runs through the model
 * @param optimization how the adapter moves
 * @param objective what is minimised
 * @param scoring how completions are rewarded
 * @param evaluation null for none
 * @param pauseWithoutSignal after how many steps in a row without anything to learn from the job pauses by itself; 0 for
 *     never
 * @param budget what the job may use before it pauses by itself; null for no bound
 */
public record Recipe(
        @Nullable String base,
        @JsonUnwrapped TaskChoice tasks,
        Prompt prompt,
        long seed,
        int steps,
        @JsonUnwrapped GroupPlan groups,
        @JsonUnwrapped LearningBatch batch,
        Sampling sampling,
        Lengths lengths,
        Lora lora,
        @JsonUnwrapped Optimization optimization,
        @JsonUnwrapped LearningObjective objective,
        @JsonUnwrapped Scoring scoring,
        int pauseWithoutSignal,
        @Nullable HeldOutEvaluation evaluation,
        @Nullable Budget budget) {

    public Recipe {
        Require.that(base != null && !base.isBlank(), "base", base, "the folder of a model");
        WholeNumber.between("steps", steps, 1, 1_000_000);
        WholeNumber.between("pauseWithoutSignal", pauseWithoutSignal, 0, 1_000_000);
        Require.that(
                sampling.temperature() > 0, "sampling.temperature", sampling.temperature(), "above 0 to learn from");
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
        return checked(tasks.taskSet());
    }

    /** The temperature the learner's logprobs are taken at. */
    public double learningTemperature() {
        Double own = objective.logprobTemperature();
        return own == null ? sampling.temperature() : own;
    }

    /** The rewards as requests carry them. */
    public List<RewardSpec> rewardSpecs() {
        return scoring.specs();
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
                scoring.judgingSpecs(),
                due.seed());
    }

    private static <T> T checked(@Nullable T value) {
        if (value == null) {
            throw new AssertionError("checked when built");
        }
        return value;
    }
}
