package dev.tina.reward.grader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.group.RewardValue;
import dev.tina.reward.Rollouts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GradersTest {

    private static final Duration LONG = Duration.ofSeconds(15);
    private static final String SECRET = "a secret of the tests";

    @Test
    void numbersComeBackInTheOrderOfTheCompletions() {
        try (GraderServer server = GraderServer.answering(200, "[0.25, -3]");
                TestGraders graders = TestGraders.with()) {
            assertThat(graders.grade(server.url()).rewards())
                    .containsExactly(new RewardValue.Present(0.25), new RewardValue.Present(-3));
        }
    }

    @Test
    void aNullIsAbsentWithTheGradersReason() {
        try (GraderServer server =
                        GraderServer.answering(200, "{\"rewards\":[1,null],\"reasons\":[null,\"did not\\ncompile\"]}");
                TestGraders graders = TestGraders.with()) {
            assertThat(graders.grade(server.url()).rewards())
                    .containsExactly(new RewardValue.Present(1), new RewardValue.Absent("grader: did notcompile"));
        }
    }

    @Test
    void theRequestHoldsTheGroupAndWhatItAnswers() {
        try (GraderServer server = GraderServer.answering(200, "[1,1]");
                TestGraders graders = TestGraders.with()) {
            graders.grade(server.url());

            GraderServer.Asked asked = server.asked().getFirst();
            JsonNode body = new JsonMapper().readTree(asked.body());
            assertThat(asked.headers().getFirst("Content-Type")).startsWith("application/json");
            assertThat(asked.headers().getFirst("Idempotency-Key"))
                    .isEqualTo(TestGraders.twoCompletions().groupId().toString())
                    .isEqualTo(body.path("groupId").asString());
            assertThat(body.toString())
                    .contains("\"version\":1,")
                    .contains("\"jobId\":\"" + Rollouts.JOB + "\",\"purpose\":\"train\",\"step\":3,\"taskId\":\"t/1\"")
                    .contains("\"prompt\":[{\"role\":\"user\",\"content\":\"What is 2 + 3?\"}]")
                    .contains("\"referenceAnswer\":\"5\"")
                    .contains("{\"index\":1,\"text\":\"no idea\",\"tokens\":2,\"finishReason\":\"stop\"}");
        }
    }

    @Test
    void theSignatureIsThatOfTimestampAndBody() throws Exception {
        try (GraderServer server = GraderServer.answering(200, "[1,1]");
                TestGraders graders = TestGraders.with("secrets.mine=" + SECRET)) {
            graders.grade(server.url(), LONG, "mine");

            GraderServer.Asked asked = server.asked().getFirst();
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signed = TestGraders.NOON.getEpochSecond() + "." + asked.body();
            assertThat(asked.headers().getFirst("X-Tina-Timestamp")).isEqualTo("1772366400");
            assertThat(asked.headers().getFirst("X-Tina-Signature"))
                    .isEqualTo(
                            "sha256=" + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Test
    void aSecretTheServiceDoesNotHaveIsNamedAndNothingIsSent() {
        try (GraderServer server = GraderServer.answering(200, "[1,1]");
                TestGraders graders = TestGraders.with()) {
            assertFailure(graders.grade(server.url(), LONG, "yours"), GraderFailure.PARAMETERS)
                    .isEqualTo("the service has no secret called yours in tina.reward.http.secrets");
            assertThat(server.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<html>rubbish</html>       | the answer is no JSON",
                "[1, NaN]                   | the answer is no JSON",
                "[1, 2] rubbish             | the answer is no JSON",
                "[1]                        | rewards must be 2, one for each completion, were 1",
                "[1, 2, 3]                  | rewards must be 2, one for each completion, were 3",
                "[1, \"rubbish\"]           | rewards[1] must be a number or null, was a text",
                "[true, 0]                  | rewards[0] must be a number or null, was a truth value",
                "[1, 1e999]                 | rewards[1] must be between -1e6 and 1e6",
                "[1, -1000001]              | rewards[1] must be between -1e6 and 1e6",
                "{\"rubbish\": [1, 2]}      | rewards must be a list, was missing",
                "{\"rewards\": 1}           | rewards must be a list, was a number",
                "{\"rewards\": [1, 2], \"reasons\": [null]} | reasons must be 2, one for each completion, were 1"
            })
    void garbageMakesAllAbsentAndIsNamedButNotRepeated(String body, String reason) {
        try (GraderServer server = GraderServer.answering(200, body);
                TestGraders graders = TestGraders.with()) {
            GraderOutcome graded = graders.grade(server.url());

            assertFailure(graded, GraderFailure.GARBAGE).isEqualTo(reason).doesNotContain("rubbish");
            assertThat(graded.rewards())
                    .isEqualTo(List.of(
                            new RewardValue.Absent("http garbage: " + reason),
                            new RewardValue.Absent("http garbage: " + reason)));
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void anotherContentTypeIsGarbage() {
        try (GraderServer server =
                        new GraderServer((exchange, count) -> GraderServer.reply(exchange, 200, "text/html", "[1,1]"));
                TestGraders graders = TestGraders.with()) {
            assertFailure(graders.grade(server.url()), GraderFailure.GARBAGE)
                    .isEqualTo("the answer's content type must be application/json");
        }
    }

    @Test
    void anAnswerWithoutEndIsCutOffAtItsLimit() {
        try (RawServer server = RawServer.flooding();
                TestGraders graders = TestGraders.with("max-answer=64KB")) {
            assertFailure(graders.grade(server.url()), GraderFailure.GARBAGE)
                    .isEqualTo("the answer is longer than 65536 bytes");
        }
    }

    @Test
    void aGraderThatHangsIsGivenUpAtTheDeadline() {
        try (RawServer server = RawServer.silent();
                TestGraders graders = TestGraders.with()) {
            assertFailure(graders.grade(server.url(), Duration.ofMillis(300), ""), GraderFailure.DEADLINE)
                    .contains("within the deadline");
        }
    }

    @Test
    void anAnswerThatDripsPastTheDeadlineIsGivenUp() {
        try (RawServer server = RawServer.dripping();
                TestGraders graders = TestGraders.with()) {
            assertFailure(graders.grade(server.url(), Duration.ofMillis(400), ""), GraderFailure.DEADLINE)
                    .contains("within the deadline");
        }
    }

    @Test
    void aGraderThatDiesHalfWayIsAskedAgainAndThenGivenUp() {
        try (RawServer server = RawServer.dyingHalfWay();
                TestGraders graders = TestGraders.with()) {
            assertFailure(graders.grade(server.url()), GraderFailure.CONNECTION)
                    .endsWith(" broke before the whole answer was there, in attempt 3");
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test
    void nobodyListeningIsAFailedConnection() {
        String url;
        try (GraderServer server = GraderServer.answering(200, "[1,1]")) {
            url = server.url();
        }
        try (TestGraders graders = TestGraders.with()) {
            assertFailure(graders.grade(url), GraderFailure.CONNECTION)
                    .isEqualTo("no connection to 127.0.0.1, in attempt 3");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 500, 501})
    void aStatusThatWillNotPassIsNotAskedTwice(int status) {
        try (GraderServer server = GraderServer.answering(status, "{\"secret\":\"rubbish\"}");
                TestGraders graders = TestGraders.with()) {
            assertFailure(graders.grade(server.url()), GraderFailure.STATUS)
                    .isEqualTo("it answered with status " + status);
            assertThat(server.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void aStatusThatMayPassIsAskedAgainAfterGrowingPauses(int status) {
        try (GraderServer server = new GraderServer((exchange, count) ->
                        GraderServer.reply(exchange, count < 3 ? status : 200, "application/json", "[1,0]"));
                TestGraders graders = TestGraders.with("retry.first-wait=100ms")) {
            assertThat(graders.grade(server.url()).rewards())
                    .containsExactly(new RewardValue.Present(1), new RewardValue.Present(0));
            assertThat(graders.pauses()).hasSize(2);
            assertThat(graders.pauses().get(0)).isBetween(Duration.ofMillis(50), Duration.ofMillis(150));
            assertThat(graders.pauses().get(1)).isBetween(Duration.ofMillis(100), Duration.ofMillis(300));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3", "Sun, 1 Mar 2026 12:00:03 GMT"})
    void aGraderMaySayWhenToComeAgain(String retryAfter) {
        try (GraderServer server = overloaded(retryAfter);
                TestGraders graders = TestGraders.with()) {
            assertThat(graders.grade(server.url())).isInstanceOf(GraderOutcome.Answered.class);
            assertThat(graders.pauses()).containsExactly(Duration.ofSeconds(3));
        }
    }

    @Test
    void aPausePastTheDeadlineIsNotMade() {
        try (GraderServer server = overloaded("60");
                TestGraders graders = TestGraders.with()) {
            assertFailure(graders.grade(server.url()), GraderFailure.STATUS)
                    .isEqualTo("it answered with status 503, and the deadline leaves no time for another attempt");
            assertThat(graders.pauses()).isEmpty();
        }
    }

    private static GraderServer overloaded(String retryAfter) {
        return new GraderServer((exchange, count) -> {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            GraderServer.reply(exchange, count == 1 ? 503 : 200, "application/json", "[1,0]");
        });
    }

    static org.assertj.core.api.AbstractStringAssert<?> assertFailure(GraderOutcome graded, GraderFailure failure) {
        assertThat(graded).isInstanceOf(GraderOutcome.Failed.class);
        GraderOutcome.Failed failed = (GraderOutcome.Failed) graded;
        assertThat(failed.failure()).isEqualTo(failure);
        return assertThat(failed.reason());
    }
}
