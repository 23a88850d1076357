package dev.tina.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TinaApiTest {

    private static final String JOB = "GET /api/v1/jobs/j1";
    private static final String RUNNING = """
            {"id": "j1", "state": "RUNNING", "step": 1, "steps": 2, "aFieldOfANewerGateway": true}""";
    private static final String RESTARTED = "{\"detail\": \"trainer-service does not answer\"}";

    private final ManualClock clock = new ManualClock();
    private ScriptedGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = new ScriptedGateway();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aReadIsRepeatedWhileAServiceIsRestartedWithPausesThatDouble() throws Exception {
        gateway.answering(JOB, 503, RESTARTED)
                .answering(JOB, 502, "")
                .answering(JOB, 503, RESTARTED)
                .answering(JOB, 200, RUNNING);
        assertThat(api().job("j1").step()).isEqualTo(1);
        assertThat(clock.pauses()).containsExactly(millis(300), millis(600), millis(1200));
    }

    @Test
    void aReadThatIsNeverAnsweredWellFailsWithTheLastAnswerWhenThePatienceIsOver() {
        gateway.answering(JOB, 503, RESTARTED);
        assertFails(() -> api().job("j1"), "refused with status 503: trainer-service does not answer");
        assertThat(clock.pauses())
                .startsWith(millis(300), millis(600), millis(1200), millis(2400), millis(3000), millis(3000));
        assertThat(clock.nanos())
                .isBetween(millis(20_000).toNanos(), millis(23_000).toNanos());
    }

    @Test
    void aPauseIsAsLongAsTheServiceAsksAndNeverLongerThanHalfAMinute() throws Exception {
        gateway.answering(JOB, 429, "{}", "2")
                .answering(JOB, 503, "{}", "7")
                .answering(JOB, 429, "{}")
                .answering(JOB, 429, "{}", "Wed, 21 Oct 2026 07:28:00 GMT")
                .answering(JOB, 429, "{}", "3600")
                .answering(JOB, 200, RUNNING);
        assertThat(api().job("j1").id()).isEqualTo("j1");
        assertThat(clock.pauses())
                .containsExactly(millis(2000), millis(7000), millis(1000), millis(1000), millis(30_000));
    }

    @Test
    void aRefusalIsToldAtOnceWithWhatIsAllowed() {
        gateway.answering(JOB, 404, "{\"title\": \"no such job\", \"allowed\": \"the id of a job\"}");
        assertFails(() -> api().job("j1"), "refused with status 404: no such job (allowed: the id of a job)");
        assertThat(clock.pauses()).isEmpty();
    }

    @Test
    void whatMayHaveBeenDoneAlreadyIsNotAskedForAgain() {
        gateway.answering("POST /api/v1/evaluations", 503, RESTARTED)
                .answering("POST /api/v1/keys", 500, "{}")
                .answering("DELETE /api/v1/keys/7", 503, RESTARTED);
        assertFails(() -> api().evaluate(Map.of("model", "m")), "trainer-service does not answer");
        assertFails(() -> api().createKey(Map.of("name", "ci")), "refused with status 500");
        assertFails(() -> api().revokeKey("7"), "trainer-service does not answer");
        assertThat(gateway.credentials()).hasSize(3);
    }

    @Test
    void whatCameTooOftenWasNotDoneAndIsAskedForAgain() throws Exception {
        gateway.answering("POST /api/v1/keys", 429, "{}", "1")
                .answering("POST /api/v1/keys", 201, "{\"id\": \"7\", \"name\": \"ci\", \"scopes\": []}");
        assertThat(api().createKey(Map.of("name", "ci")).id()).isEqualTo("7");
    }

    @Test
    void aJobIsAskedForAgainUnderTheSameKeySoThatItIsMadeOnce() throws Exception {
        gateway.answering("POST /api/v1/jobs", 503, RESTARTED).answering("POST /api/v1/jobs", 201, RUNNING);
        api().createJob(Map.of("preset", "tina-tiny"));
        api().createJob(Map.of("preset", "tina-tiny"));
        List<String> keys = gateway.requestKeys();
        assertThat(keys).hasSize(3).doesNotContain("null");
        assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
    }

    @Test
    void aGatewayThatIsNotThereIsNamedAndTheCauseIsKept() {
        gateway.close();
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> api().evaluate(Map.of()))
                .withMessage(gateway.address() + "/api/v1/evaluations does not answer")
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void anAnswerThatCannotBeReadIsToldWithItsPath() {
        gateway.answering(JOB, 200, "<html>hello</html>")
                .answering("GET /api/v1/jobs/j2", 200, "null")
                .answering("GET /api/v1/jobs/j3", 200, "{\"state\": \"RUNNING\", \"step\": 1, \"steps\": 2}")
                .answering("GET /api/v1/benchmarks", 200, "{}");
        String unreadable = " cannot be read, so what answers may be no gateway of this version: ";
        assertUnreadable(() -> api().job("j1"), "the answer to /api/v1/jobs/j1" + unreadable);
        assertUnreadable(() -> api().job("j2"), "the answer to /api/v1/jobs/j2" + unreadable + "it is null");
        assertUnreadable(() -> api().job("j3"), "a job must have an id");
        assertUnreadable(() -> api().benchmarks(), "/api/v1/benchmarks" + unreadable + "a list must have data");
    }

    @Test
    void anIdIsNeverTakenForAPartOfThePath() throws Exception {
        gateway.answering("GET /api/v1/jobs/..%2Fkeys%20%3F", 200, RUNNING);
        assertThat(api().job("../keys ?").id()).isEqualTo("j1");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertFails(
                () -> new TinaApi(URI.create("localhost:8080"), null, Duration.ZERO, clock),
                "--against must be an address such as http://127.0.0.1:8080, was localhost:8080");
    }

    private TinaApi api() {
        return new TinaApi(gateway.address(), null, Duration.ofSeconds(20), clock);
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    /** No refusal: what was asked for may have been done. */
    private static void assertUnreadable(ThrowingCallable call, String message) {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(call).withMessageContaining(message);
    }

    private static void assertFails(ThrowingCallable call, String message) {
        assertThatExceptionOfType(CommandFailure.class).isThrownBy(call).withMessageContaining(message);
    }
}
