package dev.tina.trainer.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tina.json.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningService.class)
class StartingVersionApiTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final String JOB = """
            {"recipe": {"base": "base", "taskSet": "tiny/train?seed=1&count=16", "steps": 3, "promptsPerStep": 2,
                        "groupSize": 2, "lora": {"rank": 8}, "rewards": [{"name": "accuracy"}]}}""";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void jobBeginsWithTheVersionsAdapterAndTheOtherJobsRecipe() throws Exception {
        String first = ended(post(JOB));
        String started = ended(post("{\"from\": {\"job\": \"" + first
                + "\", \"version\": 2}, \"overrides\": {\"steps\": 1, \"seed\": 5}}"));
        JsonNode job = get("/" + started);
        assertThat(job.path("recipe").path("steps").asInt()).isEqualTo(1);
        assertThat(job.path("recipe").path("lora").path("rank").asInt()).isEqualTo(8);
        String day = get("/" + first).path("recipe").path("prompt").path("date").asString();
        assertThat(job.path("recipe").path("prompt").path("date").asString()).isEqualTo(day);
        assertThat(LocalDate.parse(day))
                .isBetween(LocalDate.now(ZoneOffset.UTC).minusDays(1), LocalDate.now(ZoneOffset.UTC));
        JsonNode version2 = get("/" + first + "/checkpoints").path("data").get(2);
        JsonNode from = job.path("provenance").path("from");
        assertThat(from.path("jobId").asString()).isEqualTo(first);
        assertThat(from.path("policyVersion").asInt()).isEqualTo(2);
        assertThat(from.path("adapter").path("sha256")).isEqualTo(version2.path("sha256"));
        JsonNode versions = get("/" + started + "/checkpoints").path("data");
        assertThat(versions.get(0).path("sha256")).isEqualTo(version2.path("sha256"));
        assertThat(versions.get(1).path("sha256")).isNotEqualTo(version2.path("sha256"));
        assertThat(get("/" + first).path("provenance").has("from")).isFalse();
    }

    @Test
    void whatCannotBeBegunWithIsRefusedByName() throws Exception {
        String first = ended(post(JOB));
        String from = "{\"from\": {\"job\": \"" + first + "\", \"version\": %s}";
        assertRefused(from.formatted("4") + "}", "from.version", "which has 4 from 0");
        assertRefused(from.formatted("\"best\"") + "}", "from.version", "best once one is judged");
        assertRefused(
                from.formatted("1").replace(first, "00000000-0000-0000-0000-000000000000") + "}",
                "from.job",
                "the id of a job");
        assertRefused(from.formatted("1") + ", \"overrides\": {\"lora\": {\"rank\": 4}}}", "lora", "rank=8");
        assertRefused(from.formatted("1") + ", \"preset\": \"tina-tiny\"}", "from", "left out where preset");
    }

    private void assertRefused(String body, String field, String allowed) throws Exception {
        HttpResponse<String> refused = post(body);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(json(refused).path("field").asString()).isEqualTo(field);
        assertThat(json(refused).path("allowed").asString()).contains(allowed);
    }

    private String ended(HttpResponse<String> created) {
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String id = json(created).path("id").asString();
        await().atMost(DEADLINE)
                .until(() -> get("/" + id).path("state").asString().equals("SUCCEEDED"));
        return id;
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(
                request("").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return json(send(request(path)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/jobs" + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(DEADLINE).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return StrictJson.mapper().readTree(response.body());
    }
}
