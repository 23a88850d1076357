package dev.tina.trainer.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tina.contracts.EvaluationCompleted;
import dev.tina.json.StrictJson;
import dev.tina.trainer.dynamics.HeldOutResults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningService.class)
class AdapterZipApiTest {

    private static final String JOB = """
            {"recipe": {"base": "base", "taskSet": "tiny/train?seed=1&count=16", "steps": 2, "promptsPerStep": 2,
                        "groupSize": 2, "rewards": [{"name": "accuracy"}],
                        "evaluation": {"everySteps": 1, "taskSet": "tiny/heldout", "taskCount": 4,
                                       "samplesPerTask": 2, "greedy": false, "sampling": null, "seed": 1}}}""";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aVersionIsTakenAsOneFileByItsNumberOrAsTheBestOrTheLast() throws Exception {
        String id = finishedJob();
        JsonNode versions = json(get("/" + id + "/checkpoints")).path("data");
        for (JsonNode version : versions) {
            Path folder = Path.of(URI.create(version.path("uri").asString()));
            Files.writeString(folder.resolve("adapter_config.json"), "{\"r\": 32}");
        }
        Path first = Path.of(URI.create(versions.get(1).path("uri").asString()));
        HttpResponse<byte[]> zip = bytes("/" + id + "/checkpoints/1/adapter.zip");
        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(zip.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(zip.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains(id.substring(0, 8) + "-v1.zip");
        assertThat(secondEntry(zip.body())).isEqualTo(Files.readString(first.resolve("adapter_model.safetensors")));
        assertThat(bytes("/" + id + "/checkpoints/1/adapter.zip").body()).isEqualTo(zip.body());

        HttpResponse<byte[]> last = bytes("/" + id + "/checkpoints/last/adapter.zip");
        assertThat(last.headers().firstValue("Content-Disposition").orElse("")).contains("-v2.zip");
        HttpResponse<String> unjudged = get("/" + id + "/checkpoints/best/adapter.zip");
        assertThat(unjudged.statusCode()).isEqualTo(404);
        assertThat(json(unjudged).path("detail").asString()).contains("has been judged");
        new HeldOutResults(jdbc)
                .add(new EvaluationCompleted(
                        UUID.fromString(id), UUID.randomUUID(), "tiny/heldout", 1, 0.5, 0.4, 0.6, 4, 2, Optional.empty()));
        assertThat(bytes("/" + id + "/checkpoints/best/adapter.zip").body()).isEqualTo(zip.body());
    }

    @Test
    void whatIsNotThereIsSaid() throws Exception {
        String id = finishedJob();
        HttpResponse<String> beyond = get("/" + id + "/checkpoints/7/adapter.zip");
        assertThat(beyond.statusCode()).isEqualTo(404);
        assertThat(json(beyond).path("detail").asString()).contains("has the policy versions 0 to 2, not 7");
        HttpResponse<String> word = get("/" + id + "/checkpoints/newest/adapter.zip");
        assertThat(word.statusCode()).isEqualTo(422);
        assertThat(json(word).path("allowed").asString()).isEqualTo("a policy version's number, best or last");
        assertThat(get("/" + UUID.randomUUID() + "/checkpoints/last/adapter.zip")
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> half = get("/" + id + "/checkpoints/last/adapter.zip");
        assertThat(half.statusCode()).isEqualTo(404);
        assertThat(json(half).path("detail").asString()).contains("no longer holds policy version 2");
    }

    private String finishedJob() throws Exception {
        HttpResponse<String> created = http.send(
                HttpRequest.newBuilder(uri("?"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JOB.replace(
                                "\"base\": \"base\"", "\"seed\": " + System.nanoTime() + ", \"base\": \"base\"")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String id = json(created).path("id").asString();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> json(get("/" + id)).path("state").asString().equals("SUCCEEDED"));
        return id;
    }

    private static String secondEntry(byte[] zip) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            entries.getNextEntry();
            assertThat(String.valueOf(entries.getNextEntry())).isEqualTo("adapter_model.safetensors");
            return new String(entries.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + "/api/v1/jobs" + (path.equals("?") ? "" : path));
    }

    private static JsonNode json(HttpResponse<String> response) {
        return StrictJson.mapper().readTree(response.body());
    }
}
