package dev.tina.cli.device.plan;

import dev.tina.limit.Demand;
import dev.tina.limit.LearningDemand;
import dev.tina.limit.Limit;
import dev.tina.limit.SamplingDemand;
import dev.tina.modelfiles.safetensors.TensorType;
import dev.tina.plan.StepShape;
import dev.tina.plan.price.PriceList;
import dev.tina.policy.weights.Precision;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.memory.RecipeMemory;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How long a recipe takes on a device, each prompt and completion at its longest: the least time of each phase over the
 * share of it that is reached.
 *
 * @param rates of the device
 * @param sampling the base's type in a rollout worker
 * @param prices by which an hour of it costs something
 */
record PlannedSpeed(DeviceRates rates, Precision sampling, PriceList prices) {

    private static final double SECONDS_PER_HOUR = 3600;

    /**
     * The expected time.
     *
     * @param device its kind
     * @param groups sampled at once
     * @param layersKept whole; the others are computed again, which costs a forward pass more
     */
    PlannedTime of(Recipe recipe, RecipeMemory sizes, String device, int groups, int layersKept) {
        StepShape step = sizes.step();
        double tokens = (double) step.prompts() * step.groupSize() * step.completion();
        double sampled = sampling(sizes, groups);
        double learned = learning(sizes, layersKept) * recipe.batch().passes();
        double hours = recipe.steps() * (sampled + learned) / SECONDS_PER_HOUR;
        return new PlannedTime(
                tokens / sampled,
                tokens / learned,
                sampled + learned,
                hours,
                dollars(device, hours),
                "every completion as long as lengths.completion, " + rates.basis());
    }

    /** Seconds of sampling a step, some groups at once. */
    private double sampling(RecipeMemory sizes, int groups) {
        StepShape step = sizes.step();
        int rounds = Math.ceilDiv(step.prompts(), groups);
        int[] prompts = new int[Math.min(groups, step.prompts())];
        Arrays.fill(prompts, step.prompt());
        double seconds = new SamplingDemand(sizes.config(), sampling, sizes.rank())
                .of(prompts, step.groupSize(), step.completion()).stream()
                        .map((Demand phase) -> rates.limits().limit(phase, sampling))
                        .reduce(Limit::then)
                        .orElseThrow()
                        .seconds();
        return rounds * seconds / rates.sampling();
    }

    /** Seconds of one pass of learning a step; computing a layer again takes half as much as both its passes. */
    private double learning(RecipeMemory sizes, int layersKept) {
        StepShape step = sizes.step();
        Precision precision = sizes.learningIn() == TensorType.BF16 ? Precision.BFLOAT16 : Precision.FLOAT32;
        int[] prompts = new int[step.prompts()];
        Arrays.fill(prompts, step.prompt());
        Demand once = new LearningDemand(sizes.config(), precision, sizes.rank())
                .of(prompts, step.groupSize(), step.completion());
        double again = 1 - layersKept / (double) sizes.config().dimensions().layers();
        return rates.limits().limit(once, precision).seconds() * (1 + again / 2) / rates.learning();
    }

    private @Nullable Double dollars(String device, double hours) {
        OptionalDouble price = prices.of(device);
        return price.isPresent() ? 2 * hours * price.getAsDouble() : null;
    }
}
