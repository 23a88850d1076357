package dev.tina.eval.request;

import dev.tina.common.Require;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.prompt.PromptTemplate;
import dev.tina.service.openapi.FreeForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation a person asks for; what is left out is the benchmark's, or the usual.
 *
 * @param model a folder, a published name, or a hub id; may be left out where the adapter is a job's
 * @param adapter absent for the model alone
 * @param benchmark the name of one; or else
 * @param taskSet any task set, by its name
 * @param limit how many of the tasks, the first ones
 * @param samplesPerTask of each seed
 * @param seeds each samples anew
 * @param greedy whether the greedy completion of each task is measured too
 * @param maxNewTokens where a completion is cut off
 * @param onBroken fail, or skip to use what of a benchmark can be used
 * @param deterministic whether the tokens must depend on weights, prompt and seed alone
 */
public record EvaluationRequest(
        @Nullable String model,
        @FreeForm(
                description = "the folder of an adapter, or {jobId, policyVersion: a number or best}",
                types = {"string", "object"},
                example = "{\"jobId\": \"0f3d7a52-5c1e-4c43-9b1c-6d6f5a1f3f10\", \"policyVersion\": \"best\"}")
        @Nullable
        AdapterChoice adapter,
        @Nullable String benchmark,
        @Nullable String taskSet,
        @Nullable Integer limit,
        @Nullable Integer samplesPerTask,
        @Nullable List<Long> seeds,
        @Nullable Boolean greedy,
        @Nullable SamplingOverrides sampling,
        @Nullable Integer maxNewTokens,
        @Nullable PromptTemplate prompt,
        @Nullable List<RewardSpec> rewards,
        @Nullable String onBroken,
        @Nullable Boolean deterministic) {

    private static final List<String> ON_BROKEN = List.of("fail", "skip");

    /** Itself, if its parts go together; throws {@link dev.tina.common.InvalidInput}. */
    EvaluationRequest checked() {
        boolean byJob = adapter instanceof AdapterChoice.OfJob || adapter instanceof AdapterChoice.BestOfJob;
        Require.that(
                (model != null && !model.isBlank()) || (model == null && byJob),
                "model",
                model,
                "a folder or a hub id");
        Require.that(
                (benchmark == null) != (taskSet == null),
                "benchmark",
                benchmark,
                benchmark == null ? "given, or else taskSet" : "left out where taskSet is given");
        Require.that(taskSet == null || !taskSet.isBlank(), "taskSet", taskSet, "the name of a task set");
        Require.that(limit == null || limit >= 1, "limit", limit, "at least 1");
        Require.that(seeds == null || !seeds.isEmpty(), "seeds", seeds, "at least one number");
        Require.that(
                seeds == null || seeds.stream().distinct().count() == seeds.size(),
                "seeds",
                seeds,
                "different numbers");
        Require.that(onBroken == null || ON_BROKEN.contains(onBroken), "onBroken", onBroken, "fail or skip");
        Require.that(
                onBroken == null || benchmark != null,
                "onBroken",
                onBroken,
                "given with a benchmark; of a task set it stands behind its name");
        return this;
    }

    /** The same with a prompt. */
    public EvaluationRequest with(PromptTemplate other) {
        return new EvaluationRequest(
                model,
                adapter,
                benchmark,
                taskSet,
                limit,
                samplesPerTask,
                seeds,
                greedy,
                sampling,
                maxNewTokens,
                other,
                rewards,
                onBroken,
                deterministic);
    }
}
