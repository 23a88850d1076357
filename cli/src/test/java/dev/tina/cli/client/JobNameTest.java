package dev.tina.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobNameTest {

    private static final String JOBS = """
            {"data": [
              {"id": "aaaa1111-0000-4000-8000-000000000003", "name": "rank=16", "state": "RUNNING", "step": 1, "steps": 2}],
             "next": "aaaa1111-0000-4000-8000-000000000003"}""";
    private static final String MORE = """
            {"data": [
              {"id": "aaaa2222-0000-4000-8000-000000000002", "name": "twice", "state": "FAILED", "step": 0, "steps": 2},
              {"id": "bbbb3333-0000-4000-8000-000000000001", "name": "twice", "state": "SUCCEEDED", "step": 2, "steps": 2}],
             "next": null}""";

    private ScriptedGateway gateway;

    @BeforeEach
    void threeJobsOnTwoPages() throws IOException {
        gateway = new ScriptedGateway()
                .answering("GET /api/v1/jobs?limit=1000", 200, JOBS)
                .answering("GET /api/v1/jobs?limit=1000&after=aaaa1111-0000-4000-8000-000000000003", 200, MORE)
                .answering("GET /api/v1/jobs?limit=1", 200, JOBS);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({
        "aaaa1, aaaa1111-0000-4000-8000-000000000003",
        "BBBB, bbbb3333-0000-4000-8000-000000000001",
        "rank=16, aaaa1111-0000-4000-8000-000000000003",
        "last, aaaa1111-0000-4000-8000-000000000003",
        "aaaa2222-0000-4000-8000-000000000002, aaaa2222-0000-4000-8000-000000000002"
    })
    void aJobIsNamedInFourWays(String text, String id) throws Exception {
        assertThat(resolve(text)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "aaaa, aaaa1111-0000-4000-8000-000000000003  rank=16  RUNNING",
        "aaaa, aaaa2222-0000-4000-8000-000000000002  twice  FAILED",
        "twice, bbbb3333-0000-4000-8000-000000000001  twice  SUCCEEDED"
    })
    void whatMayMeanTwoJobsIsRefusedWithBoth(String text, String candidate) {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> resolve(text))
                .withMessageStartingWith(text + " may be any of 2 jobs")
                .withMessageContaining(candidate);
    }

    @ParameterizedTest
    @CsvSource({"bbb", "cccc", "Rank=16"})
    void whatMeansNoJobIsRefusedWithTheWaysToNameOne(String text) {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> resolve(text))
                .withMessageStartingWith("no job is called " + text)
                .withMessageContaining("./tina jobs");
    }

    @Test
    void theLastOfNoneIsRefused() throws IOException {
        try (ScriptedGateway empty =
                new ScriptedGateway().answering("GET /api/v1/jobs?limit=1", 200, "{\"data\": []}")) {
            assertThatExceptionOfType(CommandFailure.class)
                    .isThrownBy(() -> JobName.resolve(api(empty).jobs(), "last"))
                    .withMessageStartingWith("there is no job yet");
        }
    }

    private String resolve(String text) throws InterruptedException {
        return JobName.resolve(api(gateway).jobs(), text);
    }

    private static TinaApi api(ScriptedGateway behind) {
        return new TinaApi(behind.address(), null, Duration.ZERO, new ManualClock());
    }
}
