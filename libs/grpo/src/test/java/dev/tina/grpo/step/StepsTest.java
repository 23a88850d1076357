package dev.tina.grpo.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tina.grpo.BigramPolicy;
import dev.tina.grpo.SettingsFixture;
import dev.tina.grpo.advantage.Advantages;
import dev.tina.grpo.batch.ScoredCompletion;
import dev.tina.grpo.batch.ScoredGroup;
import dev.tina.grpo.batch.StepBatch;
import dev.tina.grpo.loss.BnpoLoss;
import dev.tina.grpo.loss.CispoLoss;
import dev.tina.grpo.loss.ClipRange;
import dev.tina.grpo.loss.DapoLoss;
import dev.tina.grpo.loss.DrGrpoLoss;
import dev.tina.grpo.loss.GrpoLoss;
import dev.tina.grpo.loss.Loss;
import dev.tina.grpo.metrics.SequenceOutcome;
import dev.tina.grpo.schedule.Decay;
import dev.tina.grpo.schedule.LearningRateSchedule;
import dev.tina.grpo.schedule.Warmup;
import dev.tina.grpo.settings.GrpoSettings;
import dev.tina.grpo.settings.PassSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StepsTest {

    private static final ClipRange CLIP = new ClipRange(0.2, 0.28);

    static Stream<Loss> losses() {
        return Stream.of(
                new GrpoLoss(CLIP),
                new BnpoLoss(CLIP, 3),
                new DrGrpoLoss(CLIP, 10),
                new DapoLoss(CLIP),
                new CispoLoss(5));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theSplitDoesNotChangeTheStep(Loss loss) {
        StepBatch batch = batch(4, 4);
        BigramPolicy whole = stepped(loss, batch, 1_000_000);
        assertThat(whole.forwardSizes).containsExactly(16, 16);
        for (int budget : new int[] {90, 40, 1}) {
            BigramPolicy split = stepped(loss, batch, budget);
            assertThat(split.forwardSizes).hasSizeGreaterThan(2);
            for (int last = 0; last < BigramPolicy.VOCABULARY; last++) {
                assertThat(split.logits[last]).containsExactly(whole.logits[last], within(1e-9));
            }
        }
    }

    @Test
    void theGradientIsTheDerivativeOfTheLossInEveryLogit() {
        GrpoSettings settings = SettingsFixture.withLoss(new DapoLoss(CLIP), 0.1);
        StepBatch batch = batch(2, 3);
        BigramPolicy policy = new BigramPolicy(3);
        StepRun run = run(settings, batch, policy);
        double start = loss(run.pass());
        double[] gradient = policy.gradient[5].clone();
        for (int next = 0; next < BigramPolicy.VOCABULARY; next++) {
            policy.logits[5][next] += 1e-2;
            double up = loss(run.pass());
            policy.logits[5][next] -= 2e-2;
            double down = loss(run.pass());
            policy.logits[5][next] += 1e-2;
            assertThat(gradient[next]).isCloseTo((up - down) / 2e-2, within(2e-5));
        }
        assertThat(start).isNotZero();
        assertThat(Arrays.stream(gradient).map(Math::abs).max().orElseThrow()).isGreaterThan(1e-3);
    }

    @Test
    void theSecondPassComparesWithWhatTheFirstRecorded() {
        GrpoSettings settings = SettingsFixture.with(SettingsFixture.grpo(), new PassSettings(2, 1000, false, 1, 0));
        StepResult result = steps(settings, new BigramPolicy(3)).learn(batch(4, 4));
        assertThat(result.step()).isEqualTo(1);
        assertThat(result.passes()).hasSize(2);
        assertThat(result.passes().getFirst().get("loss")).isCloseTo(0, within(1e-7));
        assertThat(result.passes().getLast().get("loss")).isLessThan(-1e-3);
        double mean = result.passes().stream()
                .mapToDouble(pass -> pass.getOrDefault("loss", Double.NaN))
                .average()
                .orElseThrow();
        assertThat(result.metrics()).containsEntry("loss", mean);
    }

    @Test
    void truncatedCompletionsThatAreMaskedAreNotRun() {
        GrpoSettings settings = SettingsFixture.with(SettingsFixture.grpo(), new PassSettings(1, 1000, true, 1, 0));
        BigramPolicy policy = new BigramPolicy(3);
        StepResult result = steps(settings, policy).learn(batch(4, 4));
        assertThat(policy.forwardSizes).containsExactly(12);
        assertThat(result.metrics()).containsEntry("completions/clipped_ratio", 0.25);
    }

    @Test
    void degenerateGroupsAreRunForTheirMetricsAlone() {
        StepBatch batch = new StepBatch(List.of(group(new Random(4), 1, 1, 1, 1)));
        BigramPolicy policy = new BigramPolicy(3);
        StepResult result = steps(SettingsFixture.grpo(), policy).learn(batch);
        assertThat(policy.forwardSizes).containsExactly(4);
        assertThat(policy.backwardCalls).isZero();
        assertThat(result.degenerate()).containsExactly(true);
        assertThat(result.metrics()).containsEntry("grad_norm", 0.0).containsKey("entropy");
    }

    @Test
    void theKlTermMovesDegenerateGroupsToo() {
        StepBatch batch = new StepBatch(List.of(group(new Random(4), 1, 1, 1, 1)));
        StepResult result = steps(SettingsFixture.withLoss(new GrpoLoss(CLIP), 0.1), new BigramPolicy(3))
                .learn(batch);
        assertThat(result.metrics().get("grad_norm")).isGreaterThan(1e-3);
        assertThat(result.metrics().get("kl")).isPositive();
    }

    @Test
    void withoutAKlTermThereIsNoReferencePass() {
        BigramPolicy policy = new BigramPolicy(3);
        StepResult result = steps(SettingsFixture.grpo(), policy).learn(batch(2, 4));
        assertThat(policy.referenceCalls).isZero();
        assertThat(result.metrics()).doesNotContainKey("kl");
    }

    @Test
    void theReferenceRunsOnceForAllPasses() {
        GrpoSettings settings = SettingsFixture.with(
                SettingsFixture.withLoss(new GrpoLoss(CLIP), 0.1), new PassSettings(3, 1000, false, 1, 0));
        BigramPolicy policy = new BigramPolicy(3);
        steps(settings, policy).learn(batch(2, 4));
        assertThat(policy.referenceCalls).isEqualTo(1);
        assertThat(policy.forwardSizes).containsExactly(8, 8, 8);
    }

    @Test
    void theLearningRateFollowsStepsAndPasses() {
        LearningRateSchedule schedule = new LearningRateSchedule(1, Decay.LINEAR, 0, new Warmup.Steps(0), 4);
        GrpoSettings settings = SettingsFixture.with(
                SettingsFixture.with(SettingsFixture.grpo(), new PassSettings(2, 1000, false, 1, 0)), schedule);
        BigramPolicy policy = new BigramPolicy(3);
        Steps steps = steps(settings, policy);
        steps.learn(batch(2, 4));
        steps.learn(batch(2, 4));
        assertThat(policy.learningRates).containsExactly(1.0, 0.875, 0.75, 0.625);
    }

    @Test
    void tokensAndTimeAreCounted() {
        StepBatch batch = batch(2, 4);
        Steps steps = steps(SettingsFixture.grpo(), new BigramPolicy(3));
        steps.learn(batch);
        assertThat(steps.learn(batch).metrics())
                .containsEntry("num_tokens", 2.0 * batch.tokenCount())
                .containsEntry("step_time", 0.25);
        assertThat(steps.position()).isEqualTo(new Position(2, 2 * batch.tokenCount()));
    }

    @Test
    void theShareOfAttentionThatIsPaddingIsCountedOverAllMicrobatches() {
        StepResult result = steps(SettingsFixture.grpo(), new BigramPolicy(3)).learn(batch(2, 4));
        assertThat(result.metrics()).containsEntry("padding_share", 0.03);
    }

    @Test
    void theMetricsHaveTheNamesUsersKnow() {
        StepResult result = steps(SettingsFixture.withLoss(new GrpoLoss(CLIP), 0.1), new BigramPolicy(3))
                .learn(batch(2, 4));
        assertThat(result.metrics())
                .containsKeys(
                        "reward",
                        "reward_std",
                        "rewards/score/mean",
                        "rewards/score/std",
                        "frac_reward_zero_std",
                        "completions/mean_length",
                        "completions/min_length",
                        "completions/max_length",
                        "completions/clipped_ratio",
                        "kl",
                        "entropy",
                        "clip_ratio/low_mean",
                        "clip_ratio/high_mean",
                        "sampling/sampling_logp_difference/mean",
                        "sampling/importance_sampling_ratio/mean",
                        "grad_norm",
                        "learning_rate",
                        "loss",
                        "num_tokens",
                        "step_time",
                        "token_mult_prob_error",
                        "gen_kl_error");
    }

    private static BigramPolicy stepped(Loss loss, StepBatch batch, int tokenBudget) {
        BigramPolicy policy = new BigramPolicy(3);
        PassSettings passes = new PassSettings(2, tokenBudget, false, 1, 0);
        steps(SettingsFixture.with(SettingsFixture.withLoss(loss, 0.05), passes), policy)
                .learn(batch);
        return policy;
    }

    private static Steps steps(GrpoSettings settings, LearningPolicy policy) {
        long[] time = {0};
        return new Steps(settings, policy, Position.start(), () -> time[0] += 250_000_000);
    }

    private static StepRun run(GrpoSettings settings, StepBatch batch, LearningPolicy policy) {
        double[] advantages = Advantages.of(batch, settings.rewards()).values();
        return new StepRun(StepSequences.of(batch, advantages, settings), settings.objective(), policy, 1);
    }

    private static double loss(List<SequenceOutcome> outcomes) {
        return outcomes.stream().mapToDouble(o -> o.loss().value()).sum();
    }

    private static StepBatch batch(int prompts, int groupSize) {
        Random random = new Random(17);
        return new StepBatch(IntStream.range(0, prompts)
                .mapToObj(p -> group(random, random.doubles(groupSize).toArray()))
                .toList());
    }

    /** A group with these rewards; its last completion is truncated. */
    private static ScoredGroup group(Random random, double... rewards) {
        int last = rewards.length - 1;
        return new ScoredGroup(
                ids(random, 1 + random.nextInt(5)),
                IntStream.rangeClosed(0, last)
                        .mapToObj(g -> completion(random, g == last, rewards[g]))
                        .toList());
    }

    private static ScoredCompletion completion(Random random, boolean truncated, double reward) {
        int[] tokens = ids(random, 1 + random.nextInt(9));
        float[] logprobs = new float[tokens.length];
        Arrays.fill(logprobs, -2.5f);
        return new ScoredCompletion(tokens, logprobs, truncated, Map.of("score", reward));
    }

    private static int[] ids(Random random, int count) {
        return random.ints(count, 0, BigramPolicy.VOCABULARY).toArray();
    }
}
