package dev.tina.reward.grader;

import static dev.tina.reward.grader.GradersTest.assertFailure;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraderRedirectTest {

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void anotherPathOfTheSameHostIsFollowedWithTheSameBody(int status) {
        try (GraderServer server = new GraderServer((exchange, count) -> {
                    if (count == 1) {
                        redirect(exchange, status, "/elsewhere");
                    } else {
                        GraderServer.reply(exchange, 200, "application/json", "[1,0]");
                    }
                });
                TestGraders graders = TestGraders.with()) {
            assertThat(graders.grade(server.url())).isInstanceOf(GraderOutcome.Answered.class);
            assertThat(server.asked()).extracting(GraderServer.Asked::path).containsExactly("/grade", "/elsewhere");
            assertThat(server.asked().get(1).body())
                    .isEqualTo(server.asked().get(0).body());
        }
    }

    @Test
    void anotherHostIsNotFollowed() {
        try (GraderServer other = GraderServer.answering(200, "[1,1]");
                GraderServer server = redirecting(307, "http://localhost:" + other.port() + "/");
                TestGraders graders = TestGraders.with()) {
            assertFailure(graders.grade(server.url()), GraderFailure.REDIRECT)
                    .isEqualTo("it redirects to another host or port");
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void anotherPortIsNotFollowed() {
        try (GraderServer other = GraderServer.answering(200, "[1,1]");
                GraderServer server = redirecting(308, other.url());
                TestGraders graders = TestGraders.with()) {
            assertFailure(graders.grade(server.url()), GraderFailure.REDIRECT)
                    .isEqualTo("it redirects to another host or port");
            assertThat(other.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://127.0.0.1/", "http://[broken"})
    void aRedirectToNoAddressIsNotFollowed(String location) {
        try (GraderServer server = redirecting(307, location);
                TestGraders graders = TestGraders.with()) {
            assertFailure(graders.grade(server.url()), GraderFailure.REDIRECT).startsWith("it redirects");
        }
    }

    @Test
    void aCircleEnds() {
        try (GraderServer server = redirecting(307, "/grade");
                TestGraders graders = TestGraders.with()) {
            assertFailure(graders.grade(server.url()), GraderFailure.REDIRECT)
                    .isEqualTo("it redirects more than 3 times");
            assertThat(server.asked()).hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void aRedirectThatWouldLoseTheBodyIsNotFollowed(int status) {
        try (GraderServer server = redirecting(status, "/elsewhere");
                TestGraders graders = TestGraders.with()) {
            assertFailure(graders.grade(server.url()), GraderFailure.REDIRECT)
                    .isEqualTo("it redirects by status " + status + "; only 307 and 308 are followed");
        }
    }

    private static GraderServer redirecting(int status, String location) {
        return new GraderServer((exchange, count) -> redirect(exchange, status, location));
    }

    private static void redirect(HttpExchange exchange, int status, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(status, -1);
    }
}
