package dev.tina.trainer.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tina.json.StrictJson;
import dev.tina.trainer.request.RunningService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "tina.datasets.limit=1KB")
@Import(RunningService.class)
class DatasetsApiTest {

    private static final String ROWS = """
            {"problem": "What is 1 + 1?", "answer": "2", "for": "%1$s"}
            {"problem": "What is 2 + 3?", "answer": "5", "for": "%1$s"}
            """;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void theSameFileIsTakenOnce() {
        HttpResponse<String> first = upload("sums.jsonl", ROWS.formatted("once"));
        HttpResponse<String> again = upload("sums.jsonl", ROWS.formatted("once"));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        JsonNode made = json(first);
        assertThat(json(again)).isEqualTo(made);
        assertThat(made.path("tasks").asInt()).isEqualTo(2);
        assertThat(made.path("taskSet").asString())
                .isEqualTo("dataset:" + made.path("id").asString());
        assertThat(made.path("sha256").asString()).hasSize(64);
        assertThat(json(send(get("/" + made.path("id").asString())))).isEqualTo(made);
    }

    @Test
    void aFileWithOtherColumnsIsTakenAndSaysWhatItNeeds() {
        JsonNode made = json(upload("questions.jsonl", "{\"question\": \"1 + 1\", \"answer\": \"2\"}\n"));
        assertThat(made.has("tasks")).isFalse();
        assertThat(made.path("unread").asString()).contains("problem");
    }

    @Test
    void aJobLearnsFromASentFileWhichCanGoOnceTheJobHasEnded() {
        String set =
                json(upload("job.jsonl", ROWS.formatted("job"))).path("taskSet").asString();
        String id = set.substring("dataset:".length());
        String job = """
                {"recipe": {"base": "base", "taskSet": "%s", "steps": 1, "promptsPerStep": 2, "groupSize": 2,
                            "rewards": [{"name": "accuracy"}]}}""".formatted(set);
        HttpResponse<String> created = send(request("/api/v1/jobs", "application/json", BodyPublishers.ofString(job)));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String jobId = json(created).path("id").asString();
        await().atMost(Duration.ofSeconds(60)).until(() -> state(jobId).equals("SUCCEEDED"));
        assertThat(send(delete(id)).statusCode()).isEqualTo(204);
        assertThat(send(get("/" + id)).statusCode()).isEqualTo(404);
    }

    @Test
    void anOpenJobKeepsItsSet() {
        String set = json(upload("held.jsonl", ROWS.formatted("held")))
                .path("taskSet")
                .asString();
        String id = set.substring("dataset:".length());
        String job = """
                {"recipe": {"base": "base", "taskSet": "%s", "steps": 100000, "promptsPerStep": 2, "groupSize": 2,
                            "rewards": [{"name": "accuracy"}]}}""".formatted(set);
        String jobId = json(send(request("/api/v1/jobs", "application/json", BodyPublishers.ofString(job))))
                .path("id")
                .asString();
        HttpResponse<String> refused = send(delete(id));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).path("detail").asString()).contains(jobId, "cancel the job");
        send(request("/api/v1/jobs/" + jobId + "/cancel", "application/json", BodyPublishers.noBody()));
        await().atMost(Duration.ofSeconds(60)).until(() -> state(jobId).equals("CANCELLED"));
        assertThat(send(delete(id)).statusCode()).isEqualTo(204);
    }

    @Test
    void listsGoOnWhereAPageEnds() {
        String older =
                json(upload("a.jsonl", ROWS.formatted("older"))).path("id").asString();
        String newer =
                json(upload("b.jsonl", ROWS.formatted("newer"))).path("id").asString();
        JsonNode page = json(send(get("?limit=1")));
        assertThat(page.path("data").get(0).path("id").asString()).isEqualTo(newer);
        assertThat(page.path("next").asString()).isEqualTo(newer);
        assertThat(json(send(get("?limit=1&after=" + newer)))
                        .path("data")
                        .get(0)
                        .path("id")
                        .asString())
                .isEqualTo(older);
    }

    @Test
    void aLargerFileIsRefused() {
        HttpResponse<String> refused =
                upload("large.jsonl", ROWS.formatted("large").repeat(20));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(json(refused).path("allowed").asString()).startsWith("at most 1024 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2Fa.jsonl", "a.exe", "%00.jsonl"})
    void aNameThatIsNoDataFilesIsRefused(String name) {
        HttpResponse<String> refused = upload(name, "{}");
        assertThat(refused.statusCode()).as(refused.body()).isIn(400, 422);
        assertThat(json(refused).path("field").asString()).isEqualTo("name");
    }

    @Test
    void anEmptyFileIsRefused() {
        HttpResponse<String> refused = upload("empty.jsonl", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("field").asString()).isEqualTo("body");
    }

    @Test
    void unknownSetsAreNotFound() {
        assertThat(send(get("/0123456789abcdef")).statusCode()).isEqualTo(404);
        assertThat(send(delete("0123456789abcdef")).statusCode()).isEqualTo(404);
        assertThat(send(get("?after=0123456789abcdef")).statusCode()).isEqualTo(404);
    }

    private String state(String job) {
        return json(send(HttpRequest.newBuilder(uri("/api/v1/jobs/" + job))))
                .path("state")
                .asString();
    }

    private HttpResponse<String> upload(String name, String content) {
        return send(
                request("/api/v1/datasets?name=" + name, "application/octet-stream", BodyPublishers.ofString(content)));
    }

    private HttpRequest.Builder get(String rest) {
        return HttpRequest.newBuilder(uri("/api/v1/datasets" + rest));
    }

    private HttpRequest.Builder delete(String id) {
        return HttpRequest.newBuilder(uri("/api/v1/datasets/" + id)).DELETE();
    }

    private HttpRequest.Builder request(String path, String type, BodyPublisher body) {
        return HttpRequest.newBuilder(uri(path)).header("Content-Type", type).POST(body);
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        return StrictJson.mapper().readTree(response.body());
    }
}
