package dev.tina.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class WrongRequestsTest {

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(new Echo().server(), "tina.gateway.access=open");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    static Stream<WrongRequest> rows() {
        return WrongRequest.of("keys.md");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void wrongRequestIsAnsweredAsItsRowSays(WrongRequest wrong) {
        WrongRequest.Answer answer = wrong.send(gateway.port(), "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(wrong.status());
        assertThat(answer.head()).containsIgnoringCase("content-type: application/problem+json");
        JsonNode problem = answer.problem();
        assertThat(problem.path("field").asString()).as(answer.body()).isEqualTo(wrong.field());
        assertThat(problem.path("allowed").toString()).as(answer.body()).contains(wrong.allowed());
        assertThat(problem.has("value")).isTrue();
        assertThat(problem.path("detail").asString())
                .isNotBlank()
                .doesNotContain("java.", "Exception", "tools.jackson", "springframework", "dev.tina", "SQL");
    }

    @Test
    void wrongMethodAndTypeNameWhatIsAllowedInAHeaderToo() {
        rows().filter(wrong -> wrong.status() == 405 || wrong.status() == 415)
                .forEach(wrong -> assertThat(wrong.send(gateway.port(), "").head())
                        .containsIgnoringCase(wrong.status() == 405 ? "Allow: " : "Accept: application/json"));
    }
}
