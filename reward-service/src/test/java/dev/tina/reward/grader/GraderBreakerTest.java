package dev.tina.reward.grader;

import static dev.tina.reward.grader.GradersTest.assertFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GraderBreakerTest {

    @Test
    void aGraderThatKeepsFailingIsLeftAloneAndTheReasonStays() {
        try (GraderServer server = GraderServer.answering(500, "");
                TestGraders graders = TestGraders.with("breaker.calls=4", "breaker.failures=100")) {
            for (int call = 0; call < 4; call++) {
                assertFailure(graders.grade(server.url()), GraderFailure.STATUS).contains("500");
            }
            assertFailure(graders.grade(server.url()), GraderFailure.CIRCUIT_OPEN)
                    .isEqualTo("left alone for a while, since it failed: it answered with status 500");
            assertThat(server.asked()).hasSize(4);
        }
    }

    @Test
    void aGraderIsTriedAgainAfterThePause() {
        try (GraderServer server = new GraderServer((exchange, count) ->
                        GraderServer.reply(exchange, count == 1 ? 500 : 200, "application/json", "[1,0]"));
                TestGraders graders = TestGraders.with("breaker.calls=1", "breaker.pause=100ms")) {
            assertFailure(graders.grade(server.url()), GraderFailure.STATUS).contains("500");
            await().until(() -> graders.grade(server.url()) instanceof GraderOutcome.Answered);
        }
    }

    @Test
    void oneGradersFailuresDoNotCloseAnother() {
        try (GraderServer broken = GraderServer.answering(500, "");
                GraderServer sound = GraderServer.answering(200, "[1,0]");
                TestGraders graders = TestGraders.with("breaker.calls=1")) {
            graders.grade(broken.url());
            assertFailure(graders.grade(broken.url()), GraderFailure.CIRCUIT_OPEN)
                    .contains("500");
            assertThat(graders.grade(sound.url())).isInstanceOf(GraderOutcome.Answered.class);
        }
    }

    @Test
    void aCallWaitsForItsTurnNoLongerThanItsDeadline() {
        try (RawServer server = RawServer.silent();
                TestGraders graders = TestGraders.with("concurrency=1")) {
            CompletableFuture<GraderOutcome> first =
                    CompletableFuture.supplyAsync(() -> graders.grade(server.url(), Duration.ofMillis(600), ""));
            await().until(() -> server.connections() == 1);

            GraderOutcome second = graders.grade(server.url(), Duration.ofMillis(50), "");

            assertFailure(second, GraderFailure.BUSY).isEqualTo("too many calls were under way until the deadline");
            assertFailure(first.join(), GraderFailure.DEADLINE).contains("within the deadline");
        }
    }
}
