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
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningService.class)
class JobPlanApiTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final String JOB = """
            {"recipe": {"base": "planned", "taskSet": "tiny/train?seed=1&count=16", "steps": 3, "promptsPerStep": 2,
                        "groupSize": 2, "rewards": [{"name": "accuracy"}],
                        "evaluation": {"taskSet": "tiny/heldout", "taskCount": 8, "samplesPerTask": 2}},
             "name": "the first", "tags": ["a", "b"], "note": "a try"}""";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void aPlanTellsWhatWouldBeMadeAndMakesNothing() throws Exception {
        int before = json(send("GET", "", "")).path("data").size();
        JsonNode plan = json(send("POST", "/plan", JOB));
        assertThat(plan.path("name").asString()).isEqualTo("the first");
        assertThat(plan.path("tasks").asInt()).isEqualTo(16);
        assertThat(plan.path("prompts")).hasSize(3);
        assertThat(plan.at("/tooLong/of").asInt()).isEqualTo(16);
        assertThat(plan.at("/heldOut/judged").asInt()).isEqualTo(8);
        assertThat(plan.at("/work/completions").asInt()).isEqualTo(12);
        assertThat(plan.at("/work/evaluations").asInt()).isEqualTo(2);
        assertThat(plan.at("/recipe/evaluation/overlaps").asString()).isEqualTo("exclude");
        assertThat(json(send("GET", "", "")).path("data").size()).isEqualTo(before);
    }

    @Test
    void anEstimateComesFromWhatAJobWithTheBaseHasTaken() throws Exception {
        String job = JOB.replace("planned", "measured").replaceAll("(?s),\\s*\"evaluation\": \\{[^}]*\\}", "");
        JsonNode unknown = json(send("POST", "/plan", job)).path("estimate");
        assertThat(unknown.has("deviceSeconds")).isFalse();
        assertThat(unknown.path("basis").asString())
                .isEqualTo("no job with this base has finished a step on this system");

        JsonNode made = json(send("POST", "", job));
        assertThat(made.path("name").asString()).isEqualTo("the first");
        String id = made.path("id").asString();
        await().atMost(DEADLINE)
                .until(() ->
                        json(send("GET", "/" + id, "")).path("state").asString().equals("SUCCEEDED"));
        JsonNode known = json(send("POST", "/plan", job.replace("\"steps\": 3", "\"steps\": 6")))
                .path("estimate");
        assertThat(known.path("deviceSeconds").asDouble()).isEqualTo(12);
        assertThat(known.path("basis").asString()).startsWith("1 job with this base here took ");
        assertThat(known.has("dollars")).isFalse();
    }

    @Test
    void aPlanAndAJobAreRefusedAlike() throws Exception {
        String same = JOB.replace("tiny/heldout", "tiny/train?count=16&seed=1");
        String badTag = JOB.replace("\"b\"", "\"b c\"");
        String both = "{\"preset\": \"tina-tiny\", \"recipe\": \"tina-tiny\"}";
        String grader = JOB.replace(
                "{\"name\": \"accuracy\"}", "{\"name\": \"http\", \"parameters\": {\"url\": \"http://127.0.0.1:1/\"}}");
        assertRefused(same, "evaluation.taskSet");
        assertRefused(badTag, "tags");
        assertRefused(both, "preset");
        assertRefused(JOB.replace("the first", " "), "name");
        assertRefused(grader, "rewards[0].parameters.url");
    }

    private void assertRefused(String body, String field) throws Exception {
        for (String path : new String[] {"/plan", ""}) {
            HttpResponse<String> refused = send("POST", path, body);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            assertThat(json(refused).path("field").asString()).isEqualTo(field);
        }
    }

    @Test
    void aJobShowsWhatWasCheckedOfItsHeldOutTasks() throws Exception {
        JsonNode job = json(send("POST", "", JOB));
        assertThat(job.at("/heldOut/sentence").asString()).startsWith("8 held-out tasks; no training task has ");
        assertThat(job.path("tags").get(1).asString()).isEqualTo("b");
        assertThat(job.path("note").asString()).isEqualTo("a try");
    }

    private static JsonNode json(HttpResponse<String> response) {
        return StrictJson.mapper().readTree(response.body());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/jobs" + path))
                .timeout(DEADLINE)
                .header("Content-Type", "application/json");
        return http.send(
                request.method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
