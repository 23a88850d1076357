package dev.tina.reward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.AdapterReference;
import dev.tina.contracts.BaseReference;
import dev.tina.contracts.Completion;
import dev.tina.contracts.FinishReason;
import dev.tina.contracts.GroupKey;
import dev.tina.contracts.PromptMessage;
import dev.tina.contracts.Purpose;
import dev.tina.contracts.RewardSpec;
import dev.tina.contracts.RewardValue;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.SamplingParameters;
import dev.tina.rewards.Grader;
import dev.tina.rewards.RewardCatalogue;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Scorer scorer = new Scorer(RewardCatalogue.standard(Grader.NOBODY), meters);

    @Test
    void aRightAnswerInTheRightFormEarnsBoth() {
        assertThat(score("5", "2+3=5\n</think>\nThe answer is \\boxed{5}."))
                .containsEntry("accuracy", new RewardValue.Present(1))
                .containsEntry("format", new RewardValue.Present(1));
    }

    @Test
    void aRightAnswerThatNeverStoppedThinkingEarnsAccuracyAlone() {
        assertThat(score("5", "The answer is \\boxed{5}."))
                .containsEntry("accuracy", new RewardValue.Present(1))
                .containsEntry("format", new RewardValue.Present(0));
    }

    @Test
    void thinkingClosedTwiceIsNotTheFormat() {
        assertThat(score("5", "a\n</think>\nb\n</think>\n\\boxed{4}"))
                .containsEntry("accuracy", new RewardValue.Present(0))
                .containsEntry("format", new RewardValue.Present(0));
    }

    @Test
    void anUnreadableReferenceMakesAccuracyAbsentNotZero() {
        assertThat(score(" ", "\\boxed{5}"))
                .containsEntry("accuracy", new RewardValue.Absent("the reference answer is blank"));
    }

    @Test
    void anUnknownRewardIsAbsentWithItsNameAndTheKnownOnes() {
        assertThat(score("5", "\\boxed{5}", "beauty").get("beauty"))
                .isInstanceOfSatisfying(
                        RewardValue.Absent.class,
                        absent -> assertThat(absent.reason())
                                .startsWith("beauty: name must be one of accuracy, choice, cosine, "));
        assertThat(meters.counter("tina.rewards", "reward", "unknown", "outcome", "absent")
                        .count())
                .isEqualTo(1);
    }

    private Map<String, RewardValue> score(String reference, String text, String... rewards) {
        List<String> names = rewards.length == 0 ? List.of("accuracy", "format") : List.of(rewards);
        return scorer.score(rollout(reference, text, names)).rewards().getFirst();
    }

    static RolloutCompleted rollout(String reference, String text, List<String> rewards) {
        UUID job = UUID.fromString("0e0e0e0e-0000-4000-8000-000000000001");
        AdapterReference adapter = new AdapterReference(0, URI.create("file:/adapter"), "0".repeat(64));
        RolloutRequested request = new RolloutRequested(
                new GroupKey(job, Purpose.TRAIN, "train", 0, "t/1", 0),
                1,
                List.of(new PromptMessage("user", "What is 2 + 3?")),
                reference,
                1,
                new SamplingParameters(1, 0, 1, 0, 64),
                7,
                true,
                new BaseReference("/base", "0".repeat(64)),
                adapter,
                rewards.stream().map(name -> new RewardSpec(name, 1, Map.of())).toList(),
                Instant.EPOCH);
        Completion completion = new Completion(new int[] {1}, new float[] {-1}, text, FinishReason.STOP);
        return new RolloutCompleted(
                request, new int[] {1}, List.of(completion), adapter, "worker-0", "cpu", Duration.ofMillis(5));
    }
}
