package dev.tina.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class WrongRequestsTest {

    @TempDir
    private static Path home;

    private static EvalSystem system;

    @BeforeAll
    static void start() throws Exception {
        system = new EvalSystem(home);
    }

    @AfterAll
    static void stop() throws Exception {
        system.close();
    }

    static Stream<WrongRequest> rows() {
        return WrongRequest.of("evaluations.md");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void wrongRequestIsAnsweredAsItsRowSays(WrongRequest wrong) {
        WrongRequest.Answer answer = wrong.send(system.port(), "");
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
                .forEach(wrong -> assertThat(wrong.send(system.port(), "").head())
                        .containsIgnoringCase(wrong.status() == 405 ? "Allow: " : "Accept: application/json"));
    }
}
