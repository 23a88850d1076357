package dev.tina.service.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Holds what a table in docs/errors says of a running service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class WrongRequestsContract {

    /** The name of the table's file. */
    protected abstract String table();

    /** Where the service listens. */
    protected abstract int port();

    Stream<WrongRequest> rows() {
        return WrongRequest.of(table());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void wrongRequestIsAnsweredAsItsRowSays(WrongRequest wrong) {
        WrongRequest.Answer answer = wrong.send(port());
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
                .forEach(wrong -> assertThat(wrong.send(port()).head())
                        .containsIgnoringCase(wrong.status() == 405 ? "Allow: " : "Accept: application/json"));
    }
}
