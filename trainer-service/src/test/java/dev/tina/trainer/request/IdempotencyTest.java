package dev.tina.trainer.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.json.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningService.class)
class IdempotencyTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final String JOB = """
            {"recipe": {"base": "base", "taskSet": "tiny/train?seed=1&count=16", "steps": 3, "promptsPerStep": 2,
                        "groupSize": 2, "rewards": [{"name": "accuracy"}]}}""";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void sameRequestWithTheSameKeyMakesOneJob() throws Exception {
        HttpResponse<String> first = post(JOB, "key-1");
        assertThat(first.statusCode()).isEqualTo(201);
        String spaced = JOB.replace(": ", " :\n");
        HttpResponse<String> again = post(spaced, "key-1");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(json(again).path("id")).isEqualTo(json(first).path("id"));
        assertThat(json(post(JOB, "key-2")).path("id")).isNotEqualTo(json(first).path("id"));
    }

    @Test
    void keyOfAnotherRequestIsRefused() throws Exception {
        post(JOB, "key-3");
        HttpResponse<String> other = post(JOB.replace("\"steps\": 3", "\"steps\": 4"), "key-3");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).path("field").asString()).isEqualTo("Idempotency-Key");
        assertThat(json(other).path("value").asString()).isEqualTo("key-3");
        assertThat(json(other).path("allowed").asString()).isEqualTo("another for another body");
        assertThat(json(post(JOB, "k".repeat(256))).path("allowed").asString())
                .isEqualTo("1 to 255 visible characters");
    }

    @Test
    void refusedRequestUsesNoKeyUp() throws Exception {
        assertThat(post(JOB.replace("accuracy", "acuracy"), "key-4").statusCode())
                .isEqualTo(422);
        assertThat(post(JOB, "key-4").statusCode()).isEqualTo(201);
    }

    @Test
    void sameRequestsAtTheSameTimeMakeOneJob() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 8)
                .mapToObj(i -> http.sendAsync(request(JOB, "key-5"), HttpResponse.BodyHandlers.ofString()))
                .toList();
        Set<String> ids = new HashSet<>();
        List<Integer> statuses = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            HttpResponse<String> response = answer.get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
            ids.add(json(response).path("id").asString());
            statuses.add(response.statusCode());
        }
        assertThat(ids).hasSize(1);
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 200);
    }

    private HttpResponse<String> post(String body, String key) throws IOException, InterruptedException {
        return http.send(request(body, key), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String body, String key) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/jobs"))
                .timeout(DEADLINE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static JsonNode json(HttpResponse<String> response) {
        return StrictJson.mapper().readTree(response.body());
    }
}
