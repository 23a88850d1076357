package dev.tina.trainer.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.json.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A job that an older version has written and this one does not understand. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningService.class)
class UnreadableJobApiTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final UUID id = UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void jobOfAnotherVersion() {
        jdbc.sql("""
                        insert into job (id, created_at, name, recipe, state, steps, base_folder)
                        values (:id, now(), 'a job', '{"gone": 1}', 'PAUSED', 40, '/base')""").param("id", id).update();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,   ''
            GET,   /steps
            GET,   /checkpoints
            GET,   /provenance
            GET,   /events
            GET,   /checkpoints/0/adapter/adapter_config.json
            POST,  /pause
            POST,  /resume
            POST,  /cancel
            PATCH, ''
            """)
    void everyResourceOfTheJobAnswers409AndSaysWhy(String method, String path) throws Exception {
        HttpResponse<String> refused = send(method, "/" + id + path, "{\"budget\": null}");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(refused).path("detail").asString())
                .isEqualTo("the job can no longer be read: unknown key gone");
    }

    @Test
    void theListLeavesItOutAndShowsTheOthers() throws Exception {
        HttpResponse<String> list = send("GET", "", "");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(json(list).path("data").findValuesAsString("id")).doesNotContain(id.toString());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/jobs" + path))
                .timeout(Duration.ofSeconds(60));
        HttpRequest.BodyPublisher content =
                method.equals("GET") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        request.header("Content-Type", "application/json").method(method, content);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return StrictJson.mapper().readTree(response.body());
    }
}
