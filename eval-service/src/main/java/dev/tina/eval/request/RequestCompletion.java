package dev.tina.eval.request;

import dev.tina.common.InvalidValueException;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.SamplingParameters;
import dev.tina.contracts.prompt.PromptTemplate;
import dev.tina.eval.benchmark.Benchmark;
import dev.tina.eval.benchmark.Benchmarks;
import dev.tina.rewards.Grader;
import dev.tina.rewards.catalogue.RewardCatalogue;
import dev.tina.rewards.parameter.InvalidRewardException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Fills in what a request leaves out, and checks the whole. */
public final class RequestCompletion {

    private static final List<RewardSpec> REWARDS = List.of(new RewardSpec("accuracy", 1, Map.of()));
    private static final List<String> JUDGES = List.of("accuracy", "choice");
    private static final int SAMPLES = 8;

    private final Benchmarks benchmarks;
    private final InstantSource clock;

    RequestCompletion(Benchmarks benchmarks, InstantSource clock) {
        this.benchmarks = benchmarks;
        this.clock = clock;
    }

    /** Throws InvalidFieldException. */
    public CompleteRequest of(EvaluationRequest request) {
        String name = request.benchmark();
        if (name == null) {
            return complete(
                    request,
                    new Usual(Objects.requireNonNull(request.taskSet()), PromptTemplate.PLAIN, REWARDS, SAMPLES));
        }
        Benchmark benchmark = benchmarks
                .find(name)
                .orElseThrow(() -> new InvalidFieldException("benchmark", name, "one of " + benchmarks.names()));
        String suffix = "skip".equals(request.onBroken()) ? Benchmarks.SKIP_BROKEN : "";
        return complete(
                request,
                new Usual(
                        Benchmarks.PREFIX + benchmark.name() + suffix,
                        benchmark.prompt(),
                        benchmark.rewards(),
                        benchmark.samplesPerTask()));
    }

    private record Usual(String taskSet, PromptTemplate prompt, List<RewardSpec> rewards, int samples) {}

    private CompleteRequest complete(EvaluationRequest request, Usual usual) {
        List<Long> seeds = Objects.requireNonNullElse(request.seeds(), List.of(1L));
        List<RewardSpec> rewards = checked(Objects.requireNonNullElse(request.rewards(), usual.rewards()));
        try {
            return new CompleteRequest(
                    new EvaluationPlan(
                            usual.taskSet(),
                            Objects.requireNonNullElse(request.limit(), Integer.MAX_VALUE),
                            prompt(request, usual),
                            Objects.requireNonNullElse(request.samplesPerTask(), usual.samples()),
                            Boolean.TRUE.equals(request.greedy()),
                            sampling(request),
                            rewards,
                            seeds.getFirst()),
                    seeds);
        } catch (InvalidValueException e) {
            String field = e.field()
                    .replaceFirst("^evaluation\\.", "")
                    .replace("sampling.maxNewTokens", "maxNewTokens")
                    .replace("taskCount", "limit");
            throw new InvalidFieldException(field, e.value(), e.allowed());
        }
    }

    /** With today's date, unless it has one of its own. */
    private PromptTemplate prompt(EvaluationRequest request, Usual usual) {
        return Objects.requireNonNullElse(request.prompt(), usual.prompt()).completedAt(clock.instant());
    }

    private static SamplingParameters sampling(EvaluationRequest request) {
        int maxNewTokens = Objects.requireNonNullElse(request.maxNewTokens(), Benchmark.USUAL_SAMPLING.maxNewTokens());
        SamplingOverrides overrides =
                Objects.requireNonNullElse(request.sampling(), new SamplingOverrides(null, null, null, null));
        return overrides.over(Benchmark.USUAL_SAMPLING, maxNewTokens);
    }

    private static List<RewardSpec> checked(List<RewardSpec> rewards) {
        RewardCatalogue catalogue = RewardCatalogue.standard(Grader.NOBODY);
        for (int i = 0; i < rewards.size(); i++) {
            try {
                catalogue.create(rewards.get(i));
            } catch (InvalidRewardException e) {
                throw new InvalidFieldException(
                        "rewards[" + i + "]." + e.field(), e.value(), e.allowed(), String.valueOf(e.getMessage()));
            }
        }
        if (rewards.stream().map(RewardSpec::name).noneMatch(JUDGES::contains)) {
            throw new InvalidFieldException("rewards", rewards, "some with one of " + JUDGES + " among them");
        }
        return rewards;
    }
}
