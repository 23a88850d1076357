package dev.tina.cli.client;

import dev.tina.cli.client.EvaluationAnswers.Benchmark;
import dev.tina.cli.client.EvaluationAnswers.Comparison;
import dev.tina.cli.client.EvaluationAnswers.Evaluation;
import dev.tina.cli.client.EvaluationAnswers.Listing;
import dev.tina.cli.client.EvaluationAnswers.Power;
import dev.tina.cli.client.EvaluationAnswers.Progress;
import dev.tina.cli.client.EvaluationAnswers.Published;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The gateway's evaluations. Every method throws CommandFailure with what the service says of a refusal. */
public final class EvaluationApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String EVALUATIONS = "/api/v1/evaluations";

    private final GatewayHttp http;

    EvaluationApi(GatewayHttp http) {
        this.http = http;
    }

    /** Those of the system that is meant; throws CommandFailure where none runs. */
    public static EvaluationApi of(SystemOption system) throws IOException {
        return new EvaluationApi(system.http(PATIENCE));
    }

    public Evaluation ask(Map<String, ? extends @Nullable Object> request) throws InterruptedException {
        return JSON.readValue(http.post(EVALUATIONS, JSON.writeValueAsString(request)), Evaluation.class);
    }

    Evaluation evaluation(String id) throws InterruptedException {
        return JSON.readValue(http.get(EVALUATIONS + "/" + id), Evaluation.class);
    }

    Progress progress(String id) throws InterruptedException {
        return JSON.readValue(http.get(EVALUATIONS + "/" + id + "/progress"), Progress.class);
    }

    void cancel(String id) throws InterruptedException {
        http.post(EVALUATIONS + "/" + id + "/cancel", "");
    }

    /** Newest first. */
    public List<Evaluation> evaluations() throws InterruptedException {
        return list(EVALUATIONS + "?limit=1000", new TypeReference<>() {});
    }

    public List<Benchmark> benchmarks() throws InterruptedException {
        return list("/api/v1/benchmarks", new TypeReference<>() {});
    }

    public List<Published> baselines() throws InterruptedException {
        return list("/api/v1/baselines", new TypeReference<>() {});
    }

    public Power power(long tasks, int samplesPerTask) throws InterruptedException {
        String query = "?tasks=" + tasks + "&samplesPerTask=" + samplesPerTask;
        return JSON.readValue(http.get(EVALUATIONS + "/power" + query), Power.class);
    }

    public JsonNode promptOfJob(String id) throws InterruptedException {
        return withoutNulls(
                JSON.readTree(http.get("/api/v1/jobs/" + id)).path("recipe").path("prompt"));
    }

    /** Also of a recipe's variant. */
    public JsonNode promptOfRecipe(String name) throws InterruptedException {
        String path = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return withoutNulls(JSON.readTree(http.get("/api/v1/recipes/" + path))
                .path("resolved")
                .path("prompt"));
    }

    /** What a recipe leaves open is left out. */
    private static JsonNode withoutNulls(JsonNode prompt) {
        if (prompt instanceof ObjectNode object) {
            object.removeNulls();
        }
        return prompt;
    }

    /** Each of the others with the first. */
    public Comparison compare(List<String> ids) throws InterruptedException {
        return JSON.readValue(http.get(EVALUATIONS + "/compare?ids=" + String.join(",", ids)), Comparison.class);
    }

    private <T> List<T> list(String path, TypeReference<Listing<T>> type) throws InterruptedException {
        return JSON.readValue(http.get(path), type).data();
    }
}
