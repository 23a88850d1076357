package dev.tina.reward.scoring;

import static dev.tina.reward.Rollouts.http;
import static dev.tina.reward.Rollouts.reward;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.RewardValue;
import dev.tina.contracts.group.RewardValue.Absent;
import dev.tina.contracts.group.RewardValue.Present;
import dev.tina.reward.Rollouts;
import dev.tina.reward.grader.GraderServer;
import dev.tina.reward.grader.RawServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static final List<RewardSpec> USUAL = List.of(reward("accuracy"), reward("format"));

    @Test
    void eachCompletionGetsEachReward() {
        try (TestScoring scoring = TestScoring.with()) {
            assertThat(scoring.score(Rollouts.of(USUAL, "2+3\n</think>\n\\boxed{5}", "\\boxed{4}")))
                    .containsExactly(
                            Map.of("accuracy", new Present(1), "format", new Present(1)),
                            Map.of("accuracy", new Present(0), "format", new Present(0)));
            assertThat(count(scoring.meters(), "accuracy", "present", "none")).isEqualTo(2);
            assertThat(scoring.meters()
                            .summary("tina.reward.fuel", "verdict", "incorrect")
                            .totalAmount())
                    .isPositive();
            assertThat(scoring.meters()
                            .get("tina.reward.latency")
                            .tag("reward", "format")
                            .timer()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void anUnreadableReferenceMakesAccuracyAbsentNotZero() {
        try (TestScoring scoring = TestScoring.with()) {
            RolloutCompleted rollout = Rollouts.of("t/1", " ", USUAL, "\\boxed{5}");

            assertThat(scoring.score(rollout).getFirst())
                    .containsEntry("accuracy", new Absent("the reference answer is blank"))
                    .containsEntry("format", new Present(0));
            assertThat(count(scoring.meters(), "accuracy", "absent", "reference"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aRewardThereIsNotIsAbsentAndCountedUnderOneName() {
        try (TestScoring scoring = TestScoring.with()) {
            List<RewardSpec> specs = List.of(reward("beauty"), reward("truth"));

            assertThat(reason(scoring.score(Rollouts.of(specs, "x")).getFirst().get("beauty")))
                    .startsWith("beauty: name must be one of accuracy, choice, cosine, ");
            assertThat(count(scoring.meters(), "unknown", "absent", "parameters"))
                    .isEqualTo(2);
        }
    }

    @Test
    void aGraderThatAnswersIsARewardLikeAnyOther() {
        try (GraderServer grader = GraderServer.answering(200, "{\"rewards\":[0.5,null],\"reasons\":[null,\"why\"]}");
                TestScoring scoring = TestScoring.with()) {
            List<RewardSpec> specs = List.of(reward("format"), http(grader.url(), Duration.ofSeconds(10)));

            assertThat(scoring.score(Rollouts.of(specs, "a", "b")))
                    .containsExactly(
                            Map.of("format", new Present(0), "http", new Present(0.5)),
                            Map.of("format", new Present(0), "http", new Absent("grader: why")));
            assertThat(count(scoring.meters(), "http", "absent", "grader")).isEqualTo(1);
            assertThat(scoring.meters()
                            .get("tina.reward.http")
                            .tag("outcome", "answered")
                            .timer()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void aGraderThatHangsCostsItsOwnRewardOnly() {
        try (RawServer grader = RawServer.silent();
                TestScoring scoring = TestScoring.with()) {
            List<RewardSpec> specs = List.of(http(grader.url(), Duration.ofMillis(300)), reward("accuracy"));

            assertThat(scoring.score(Rollouts.of(specs, "\\boxed{5}")).getFirst())
                    .containsEntry("http", new Absent("http deadline: no whole answer within the deadline"))
                    .containsEntry("accuracy", new Present(1));
            assertThat(count(scoring.meters(), "http", "absent", "http-deadline"))
                    .isEqualTo(1);
        }
    }

    @Test
    void theGroupsDeadlineHoldsWhateverARecipeAllows() {
        try (RawServer grader = RawServer.silent();
                TestScoring scoring = TestScoring.with("group-deadline=300ms")) {
            List<RewardSpec> specs = List.of(http(grader.url(), Duration.ofMinutes(4)), reward("accuracy"));

            Map<String, RewardValue> values =
                    scoring.score(Rollouts.of(specs, "\\boxed{5}")).getFirst();

            assertThat(reason(values.get("http"))).contains("deadline");
            assertThat(values).containsEntry("accuracy", new Present(1));
        }
    }

    @Test
    void anAddressInsideIsNotCalledUnlessAllowed() {
        try (GraderServer grader = GraderServer.answering(200, "[1]");
                TestScoring scoring = TestScoring.with("http.allow-private=false")) {
            List<RewardSpec> specs = List.of(http(grader.url(), Duration.ofSeconds(10)));

            assertThat(reason(scoring.score(Rollouts.of(specs, "a")).getFirst().get("http")))
                    .startsWith("http address: 127.0.0.1 has an address that is not public");
            assertThat(grader.asked()).isEmpty();
        }
    }

    private static String reason(@Nullable RewardValue value) {
        return value instanceof Absent absent ? absent.reason() : "not absent but " + value;
    }

    private static double count(MeterRegistry meters, String reward, String outcome, String reason) {
        return meters.counter("tina.rewards", "reward", reward, "outcome", outcome, "reason", reason)
                .count();
    }
}
