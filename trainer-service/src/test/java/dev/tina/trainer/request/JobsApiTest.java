package dev.tina.trainer.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;
import static org.awaitility.Awaitility.await;

import dev.tina.json.StrictJson;
import dev.tina.tasks.source.TaskSets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningService.class)
class JobsApiTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final String JOB = """
            {"recipe": {"base": "base", "taskSet": "tiny/train?seed=1&count=16", "steps": 3, "promptsPerStep": 2,
                        "groupSize": 2, "rewards": [{"name": "accuracy"}]}}""";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void jobRunsOverTheRingAndShowsWhatItDid() {
        HttpResponse<String> created = post("", JOB);
        assertThat(created.statusCode()).isEqualTo(201);
        String id = json(created).path("id").asString();
        assertThat(created.headers().firstValue("Location")).contains("/api/v1/jobs/" + id);

        await().atMost(DEADLINE).until(() -> state(id).equals("SUCCEEDED"));
        JsonNode job = json(get("/" + id));
        assertThat(job.path("step").asInt()).isEqualTo(3);
        assertThat(job.path("policyVersion").asInt()).isEqualTo(3);
        assertThat(job.path("recipe").path("groupSize").asInt()).isEqualTo(2);
        assertThat(job.path("cost").path("deviceSeconds").path("rollout").asDouble())
                .isEqualTo(1.5);
        assertThat(job.path("cost").path("deviceSeconds").path("learning").asDouble())
                .isEqualTo(4.5);
        assertThat(job.has("failure")).isFalse();
        JsonNode steps = json(get("/" + id + "/steps")).path("data");
        assertThat(steps).hasSize(3);
        JsonNode second = json(get("/" + id + "/steps?after=1&limit=1"));
        assertThat(second.path("data")).containsExactly(steps.get(1));
        assertThat(second.path("next").asString()).isEqualTo("2");
        assertThat(json(get("/" + id + "/checkpoints?after=2")).path("data"))
                .singleElement()
                .satisfies(
                        last -> assertThat(last.path("policyVersion").asInt()).isEqualTo(3));
        assertThat(steps.get(0).path("metrics").path("reward").asDouble()).isEqualTo(2);
        assertThat(steps.get(0).path("metrics").has("kl")).isFalse();
        assertThat(steps.get(2).path("policyVersion").asInt()).isEqualTo(3);
        JsonNode checkpoints = json(get("/" + id + "/checkpoints")).path("data");
        assertThat(checkpoints).hasSize(4);
        assertThat(checkpoints.get(3).path("uri").asString())
                .contains(checkpoints.get(3).path("sha256").asString());
        assertThat(eventsAreReplayed(id)).isTrue();
        logIsReadPageByPage(id);
        recordsAreShown(id);
        adapterCanBeFetched(id, checkpoints.get(3));
    }

    private void logIsReadPageByPage(String id) {
        JsonNode first = json(get("/" + id + "/log?limit=2"));
        assertThat(first.path("data")).hasSize(2);
        assertThat(first.path("next").asString())
                .isEqualTo(first.path("data").get(1).path("id").asString());
        JsonNode rest = json(get("/" + id + "/log?after=" + first.path("next").asString()));
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(rest.path("data").findValuesAsString("type")).contains("step", "checkpoint", "job");
        JsonNode end = rest.path("data").get(rest.path("data").size() - 1);
        assertThat(end.path("data").path("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(Instant.parse(end.path("at").asString())).isAfter(Instant.EPOCH);
        assertThat(get("/" + id + "/log?limit=0").statusCode()).isEqualTo(422);
    }

    private void adapterCanBeFetched(String id, JsonNode checkpoint) {
        String adapter = "/" + id + "/checkpoints/3/adapter/";
        Path stored = Path.of(URI.create(checkpoint.path("uri").asString()));
        String weights = "adapter_model.safetensors";
        assertThat(get(adapter + weights).body())
                .isEqualTo(contentOf(stored.resolve(weights).toFile()));
        assertThat(get(adapter + "adapter_config.json").statusCode()).isEqualTo(404);
        assertThat(get(adapter + "optimizer.bin").statusCode()).isEqualTo(404);
        HttpResponse<String> beyond = get("/" + id + "/checkpoints/4/adapter/adapter_config.json");
        assertThat(beyond.statusCode()).isEqualTo(404);
        assertThat(json(beyond).path("field").asString()).isEqualTo("policyVersion");
    }

    private void recordsAreShown(String id) {
        JsonNode groups = json(get("/" + id + "/steps/2/samples")).path("data");
        assertThat(groups).hasSize(2);
        JsonNode sample = groups.get(0).path("completions").get(0);
        assertThat(sample.path("text").asString()).isEqualTo("text");
        assertThat(sample.path("tokens").asInt()).isEqualTo(4);
        assertThat(sample.path("answer").isNull()).isTrue();
        assertThat(sample.path("rewards").path("accuracy").isNumber()).isTrue();
        assertThat(sample.path("reward").asDouble())
                .isEqualTo(sample.path("rewards").path("accuracy").asDouble());
        assertThat(groups.get(0).path("prompt").get(0).path("content").asString())
                .isNotBlank();
        HttpResponse<String> none = get("/" + id + "/steps/7/samples");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(json(none).path("allowed").asString()).isEqualTo("between 1 and 3");
        JsonNode origin = json(get("/" + id + "/provenance"));
        assertThat(origin.path("baseSha256").asString()).isEqualTo("b".repeat(64));
        JsonNode tasks = origin.path("made").path("taskSet");
        assertThat(tasks.path("name").asString()).isEqualTo("tiny/train?seed=1&count=16");
        assertThat(tasks.path("sha256").asString())
                .isEqualTo(TaskSets.open("tiny/train?seed=1&count=16").sha256());
        assertThat(tasks.path("revision").isNull()).isTrue();
        assertThat(origin.path("made").path("codeVersion").asString()).matches("[0-9]+[.].+");
        assertThat(json(get("/" + id)).path("provenance")).isEqualTo(origin);
        assertThat(origin.path("made").path("recipeSha256").asString()).matches("[0-9a-f]{64}");
    }

    private boolean eventsAreReplayed(String id) {
        List<String> all = events(id, "0");
        assertThat(all.stream().filter(line -> line.startsWith("event:")).map(line -> line.substring(6)))
                .containsExactly(
                        "job",
                        "job",
                        "checkpoint",
                        "step",
                        "checkpoint",
                        "step",
                        "checkpoint",
                        "step",
                        "checkpoint",
                        "job");
        List<String> ids = all.stream().filter(line -> line.startsWith("id:")).toList();
        List<String> rest = events(id, ids.get(6).substring(3));
        assertThat(rest.stream().filter(line -> line.startsWith("id:"))).isEqualTo(ids.subList(7, 10));
        return true;
    }

    @Test
    void listIsShortHasPagesAndIsFiltered() {
        String labelled = JOB.replaceFirst("\\{", "{\"name\": \"the first\", \"tags\": [\"paged\"], ");
        List<String> ids = List.of(id(post("", labelled)), id(post("", labelled)), id(post("", labelled)));
        ids.forEach(id -> await().atMost(DEADLINE).until(() -> state(id).equals("SUCCEEDED")));
        JsonNode first = json(get("?tag=paged&limit=2"));
        assertThat(first.path("data").findValuesAsString("id")).hasSize(2).isSubsetOf(ids);
        assertThat(first.path("next").asString())
                .isEqualTo(first.path("data").get(1).path("id").asString());
        JsonNode second =
                json(get("?tag=paged&limit=2&after=" + first.path("next").asString()));
        assertThat(second.path("data").findValuesAsString("id")).hasSize(1).isSubsetOf(ids);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(json(get("?tag=paged&state=RUNNING")).path("data")).isEmpty();
        assertThat(json(get("?name=the%20first&state=SUCCEEDED")).path("data")).hasSize(3);
        assertThat(get("?limit=0").statusCode()).isEqualTo(422);
        assertThat(json(get("?after=00000000-0000-0000-0000-000000000000"))
                        .path("field")
                        .asString())
                .isEqualTo("after");
        showsHowItStands(first.path("data").get(0));
    }

    private void showsHowItStands(JsonNode line) {
        assertThat(line.has("recipe")).isFalse();
        assertThat(line.path("seed").asInt()).isEqualTo(1);
        assertThat(line.path("deviceSeconds").asDouble()).isEqualTo(6);
        assertThat(line.at("/signals/groups").asInt()).isEqualTo(6);
        assertThat(line.at("/signals/absentRewards").asDouble()).isZero();
        assertThat(line.at("/outcome/kind").asString()).isEqualTo("UNKNOWN");
        assertThat(line.at("/outcome/sentence").asString()).contains("its recipe has no evaluation");
        assertThat(line.path("endedAt").asString())
                .isGreaterThan(line.path("startedAt").asString());
        JsonNode whole = json(get("/" + line.path("id").asString()));
        line.properties()
                .forEach(entry -> assertThat(whole.path(entry.getKey())).isEqualTo(entry.getValue()));
    }

    @Test
    void jobShowsWhatDiffersFromItsRecipe() {
        String body = """
                {"recipe": "tina-tiny", "overrides": {"base": "base", "steps": 1, "lora": {"rank": 4}}}""";
        JsonNode job = json(post("", body));
        assertThat(job.path("recipeName").asString()).isEqualTo("tina-tiny");
        assertThat(job.path("differs"))
                .isEqualTo(StrictJson.mapper().readTree("{\"base\": \"base\", \"lora.rank\": 4, \"steps\": 1}"));
    }

    @Test
    void labelsAreChangedEachAlone() {
        String id = id(post("", JOB));
        assertThat(patch(id, "{\"name\": \"mine\", \"note\": \"for later\"}").statusCode())
                .isEqualTo(200);
        assertThat(patch(id, "{\"tags\": [\"a\", \"b\"]}").statusCode()).isEqualTo(200);
        JsonNode job = json(get("/" + id));
        assertThat(job.path("name").asString()).isEqualTo("mine");
        assertThat(job.path("note").asString()).isEqualTo("for later");
        assertThat(job.path("tags").valueStream().map(JsonNode::asString)).containsExactly("a", "b");
        patch(id, "{\"note\": null}");
        assertThat(json(get("/" + id)).has("note")).isFalse();
        assertThat(json(patch(id, "{\"name\": null}")).path("field").asString()).isEqualTo("name");
        assertThat(json(patch(id, "{\"tags\": [\"a b\"]}")).path("field").asString())
                .isEqualTo("tags");
        assertThat(patch(id, "{}").statusCode()).isEqualTo(422);
    }

    @Test
    void endedJobIsDeletedForGood() {
        String id = id(post("", JOB));
        await().atMost(DEADLINE).until(() -> state(id).equals("SUCCEEDED"));
        assertThat(delete(id).statusCode()).isEqualTo(204);
        assertThat(get("/" + id).statusCode()).isEqualTo(404);
        assertThat(get("/" + id + "/steps").statusCode()).isEqualTo(404);
        assertThat(json(get("")).path("data").findValuesAsString("id")).doesNotContain(id);
        assertThat(delete(id).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> delete(String id) {
        return send(request("/" + id).DELETE());
    }

    private static String id(HttpResponse<String> created) {
        return json(created).path("id").asString();
    }

    @Test
    void endedJobRefusesToBePausedAndSaysWhy() {
        String id = json(post("", JOB)).path("id").asString();
        assertThat(post("/" + id + "/cancel", "").statusCode()).isEqualTo(200);
        await().atMost(DEADLINE).until(() -> state(id).equals("CANCELLED"));
        HttpResponse<String> refused = post("/" + id + "/pause", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).path("detail").asString())
                .contains("cannot pause")
                .contains("it has ended");
        assertThat(json(refused).path("value").asString()).isEqualTo("CANCELLED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {"preset": "tina-tny"};                                        422; preset;        one of deepscaler
            {"presett": "tina-tiny"};                                      422; presett;       preset
            {"preset": "tina-tiny", "overrides": {"learningRates": 1}};    422; learningRates; learningRate
            {"preset": "tina-tiny", "overrides": {"learningRate": -1}};    422; learningRate;  above 0
            {"preset": "tina-tiny", "overrides": {"base": "hf:no/model"}}; 422; base;          cache of the hub
            {"preset": "tina-tiny", "overrides": {"groupSize": 1}};        422; groupSize;     between 2 and 4096
            {"preset": "tina-tiny", "overrides": {"taskSet": "tiny/no"}};  422; taskSet;       tiny/train
            {"preset": "tina-tiny", "overrides": {"evaluation": {"taskSet": "benchmark:svamp"}}}; 422; evaluation.taskSet; no benchmark
            {"preset": "tina-tiny", "overrides": 7};                       422; overrides;     an object
            {};                                                            422; recipe;        given
            [1];                                                           422; body;          an object
            null;                                                          422; body;          an object
            {"preset";                                                     400; body;          a JSON object
            """)
    void wrongInputIsRefusedByNameAndLeavesNothingBehind(String body, int status, String field, String allowed) {
        int before = json(get("")).path("data").size();
        HttpResponse<String> refused = post("", body);
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(refused).path("field").asString()).isEqualTo(field);
        assertThat(json(refused).path("allowed").asString()).contains(allowed);
        assertThat(json(refused).path("detail").asString()).isNotBlank();
        assertThat(json(get("")).path("data").size()).isEqualTo(before);
    }

    @Test
    void stepsGoOnWithoutTheRewardsThatAreAbsentAndSayWhy() {
        String both = "[{\"name\": \"accuracy\"}, {\"name\": \"http\", \"parameters\": {\"url\": \"http://grader/\"}}]";
        String id = json(post("", JOB.replace("[{\"name\": \"accuracy\"}]", both)))
                .path("id")
                .asString();
        await().atMost(DEADLINE).until(() -> state(id).equals("SUCCEEDED"));
        JsonNode step = json(get("/" + id + "/steps")).path("data").get(0);
        assertThat(step.path("metrics").path("rewards/http/absent").asInt()).isEqualTo(4);
        assertThat(step.path("metrics").has("rewards/accuracy/absent")).isFalse();
        assertThat(step.path("absent"))
                .isEqualTo(StrictJson.mapper()
                        .readTree("[{\"name\": \"http\", \"count\": 4, \"reason\": \"no answer within PT10S\"}]"));
    }

    @Test
    void referenceAnswersThatCannotBeReadAreReportedById(@TempDir Path folder) throws IOException {
        Path tasks = Files.writeString(folder.resolve("tasks.jsonl"), """
                {"id": "a", "problem": "1 + 1?", "answer": "2"}
                {"id": "b", "problem": "Why?", "answer": "nobody can tell why that is"}
                {"id": "c", "problem": "2 + 2?", "answer": "\\\\frac{4}{1}"}
                """);
        JsonNode job = json(post("", JOB.replace("tiny/train?seed=1&count=16", "jsonl:" + tasks)));
        JsonNode references = job.path("references");
        assertThat(references.path("checked").asInt()).isEqualTo(3);
        assertThat(references.path("faulty").asInt()).isEqualTo(1);
        assertThat(references.at("/first/0/taskId").asString()).isEqualTo("b");
        assertThat(references.at("/first/0/reason").asString()).isEqualTo("the reference answer is prose");
        String id = job.path("id").asString();
        await().atMost(DEADLINE).until(() -> state(id).equals("SUCCEEDED"));
        assertThat(events(id, "0")).contains("event:references");
        assertThat(json(get("/" + id)).path("references")).isEqualTo(references);
    }

    @Test
    void taskSetWithoutOneReadableReferenceAnswerIsRefused(@TempDir Path folder) throws IOException {
        Path tasks = Files.writeString(
                folder.resolve("tasks.jsonl"),
                "{\"id\": \"b\", \"problem\": \"Why?\", \"answer\": \"nobody can tell\"}\n");
        HttpResponse<String> refused = post("", JOB.replace("tiny/train?seed=1&count=16", "jsonl:" + tasks));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("field").asString()).isEqualTo("taskSet");
        assertThat(json(refused).path("detail").asString()).contains("b for one: the reference answer is prose");
        String formOnly =
                JOB.replace("tiny/train?seed=1&count=16", "jsonl:" + tasks).replace("accuracy", "format");
        assertThat(post("", formOnly).statusCode()).isEqualTo(201);
    }

    @Test
    void unknownJobIsNotFoundAndAnIdThatIsNoneIsRefused() {
        assertThat(get("/00000000-0000-0000-0000-000000000000").statusCode()).isEqualTo(404);
        HttpResponse<String> refused = get("/first");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("allowed").asString()).isEqualTo("a UUID");
    }

    @Test
    void unknownPriceIsShownAsUnknownWithItsReason() {
        String id = json(post("", JOB)).path("id").asString();
        await().atMost(DEADLINE).until(() -> state(id).equals("SUCCEEDED"));
        JsonNode cost = json(get("/" + id)).path("cost");
        assertThat(cost.path("dollars").has("total")).isFalse();
        assertThat(cost.path("dollars").path("unknown").asString()).isEqualTo("no price for cpu in prices.yaml");
        assertThat(cost.path("deviceSeconds").has("idle")).isFalse();
        assertThat(cost.path("idleUnknown").asString()).contains("cpu");
        assertThat(cost.path("lines").get(0).path("device").asString()).isEqualTo("cpu");
        assertThat(cost.path("lines").get(0).has("dollars")).isFalse();
    }

    @Test
    void budgetInDollarsIsRefusedWhereTheLearnersDeviceHasNoPrice() {
        String budget = JOB.replace("\"steps\": 3", "\"steps\": 3, \"budget\": {\"dollars\": 1}");
        HttpResponse<String> refused = post("", budget);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("field").asString()).isEqualTo("budget.dollars");
        assertThat(json(refused).path("detail").asString()).contains("there is no price for cpu in prices.yaml");
    }

    @Test
    void jobPausesForItsBudgetAndGoesOnOnceItIsRaised() {
        String small = JOB.replace("\"steps\": 3", "\"steps\": 3, \"budget\": {\"deviceSeconds\": 3}");
        String id = json(post("", small)).path("id").asString();
        await().atMost(DEADLINE).until(() -> state(id).equals("PAUSED"));
        JsonNode paused = json(get("/" + id));
        assertThat(paused.path("step").asInt()).isEqualTo(1);
        assertThat(paused.has("failure")).isFalse();
        assertThat(paused.path("pauseReason").asString())
                .isEqualTo("budget.deviceSeconds is 3.0; 2.00 used, and a further step is expected to take 2.00");
        HttpResponse<String> refused = post("/" + id + "/resume", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).path("detail").asString()).contains("PATCH the job with a higher budget first");
        assertThat(patch(id, "{\"steps\": 9}").statusCode()).isEqualTo(422);
        assertThat(patch(id, "{\"budget\": {\"deviceSecond\": 9}}").body()).contains("did you mean deviceSeconds?");
        assertThat(patch(id, "{\"budget\": {\"deviceSeconds\": 9}}").statusCode())
                .isEqualTo(200);
        assertThat(post("/" + id + "/resume", "").statusCode()).isEqualTo(200);
        await().atMost(DEADLINE).until(() -> state(id).equals("SUCCEEDED"));
        assertThat(json(get("/" + id)).has("pauseReason")).isFalse();
    }

    private HttpResponse<String> patch(String id, String body) {
        return send(request("/" + id)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void publishedCostsAreThoseOfThePaper() {
        URI published = URI.create("http://localhost:" + port + "/api/v1/costs/published");
        JsonNode costs = json(send(HttpRequest.newBuilder(published)));
        assertThat(costs.path("tasks")).hasSize(17);
        assertThat(costs.path("tasks").get(16).path("item").asString()).isEqualTo("best checkpoint of the best task");
        assertThat(costs.path("tasks").get(16).path("total").asDouble()).isEqualTo(9);
        assertThat(costs.path("tasks").get(0).path("item").asString()).isEqualTo("baselines, evaluation");
        assertThat(costs.path("tasks").get(0).path("training").isNull()).isTrue();
        assertThat(costs.path("comparison").get(1).path("dollars").asDouble()).isEqualTo(3629);
    }

    @Test
    void recipesAreListedAndShownWithTheirSources() {
        JsonNode recipes = json(send(recipes(""))).path("data");
        assertThat(recipes.findValuesAsString("name"))
                .isSorted()
                .contains("limr", "modern", "open_rs3", "tina-paper", "tina-tiny")
                .doesNotContain("defaults", "parts");
        assertThat(recipes.get(0).path("name").asString()).isEqualTo("deepscaler");
        assertThat(recipes.get(0).path("rewards").get(1).asString()).isEqualTo("accuracy 2");
        JsonNode clean = json(send(recipes("/open_rs3@clean")));
        assertThat(clean.path("resolved").path("groupSize").asInt()).isEqualTo(6);
        assertThat(clean.path("sources").path("groupSize").asString()).isEqualTo("open_rs3");
        assertThat(clean.path("sources").path("logprobTemperature").asString()).isEqualTo("tina-paper@clean");
        HttpResponse<String> unknown = send(recipes("/open_rs4"));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(json(unknown).path("detail").asString()).endsWith("did you mean open_rs1?");
    }

    private HttpRequest.Builder recipes(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/recipes" + path));
    }

    @Test
    void whoHasWorkedIsShown() {
        String id = json(post("", JOB)).path("id").asString();
        await().atMost(DEADLINE).until(() -> state(id).equals("SUCCEEDED"));
        JsonNode workers = json(send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/workers"))))
                .path("data");
        assertThat(workers.findValuesAsString("role")).contains("ROLLOUT", "LEARNING");
        JsonNode sampler = StreamSupport.stream(workers.spliterator(), false)
                .filter(worker -> worker.path("name").asString().equals("worker"))
                .findFirst()
                .orElseThrow();
        assertThat(sampler.path("tokensPerSecond").asDouble()).isEqualTo(32);
        assertThat(sampler.path("works").asInt()).isGreaterThanOrEqualTo(6);
        assertThat(sampler.path("device").asString()).isEqualTo("cpu");
    }

    @Test
    void apiDescribesItself() {
        JsonNode paths = json(send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs"))))
                .path("paths");
        assertThat(paths.propertyNames())
                .contains("/api/v1/jobs", "/api/v1/jobs/{id}", "/api/v1/jobs/{id}/events", "/api/v1/jobs/{id}/pause");
    }

    @Test
    void prometheusSeesGroupsAndSteps() {
        String id = json(post("", JOB)).path("id").asString();
        await().atMost(DEADLINE).until(() -> state(id).equals("SUCCEEDED"));
        URI prometheus = URI.create("http://localhost:" + port + "/actuator/prometheus");
        String text = send(HttpRequest.newBuilder(prometheus)).body();
        assertThat(text).containsPattern("tina_trainer_steps_total [0-9.]+");
        assertThat(text).contains("tina_trainer_groups_total{verdict=\"accepted\"}");
    }

    @Test
    void serviceSaysThatItIsReady() {
        URI readiness = URI.create("http://localhost:" + port + "/actuator/health/readiness");
        assertThat(json(send(HttpRequest.newBuilder(readiness))).path("status").asString())
                .isEqualTo("UP");
    }

    private String state(String id) {
        return json(get("/" + id)).path("state").asString();
    }

    private List<String> events(String id, String lastId) {
        return send(request("/" + id + "/events").header("Last-Event-ID", lastId))
                .body()
                .lines()
                .toList();
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpResponse<String> post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/jobs" + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(DEADLINE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        return StrictJson.mapper().readTree(response.body());
    }
}
