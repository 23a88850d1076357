package dev.tina.trainer.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tina.json.StrictJson;
import dev.tina.trainer.sim.Databases;
import dev.tina.trainer.sim.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class MlflowRunsTest {

    private static final String EXPERIMENT = "{\"experiment\": {\"experiment_id\": \"7\"}}";

    private final List<String> asked = new ArrayList<>();
    private final List<String> logins = new ArrayList<>();
    private final Map<String, String> answers = new HashMap<>();
    private HttpServer server;

    @TempDir
    Path folder;

    private UUID job;

    @BeforeEach
    void server() throws IOException {
        job = new World(Databases.shared(), folder).newJob("{\"steps\": 3}");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", this::answer);
        server.start();
        answers.put("experiments/get-by-name", EXPERIMENT);
        answers.put("runs/search", "{}");
        answers.put("runs/create", "{\"run\": {\"info\": {\"run_id\": \"r1\"}}}");
        answers.put("runs/log-batch", "{}");
        answers.put("runs/update", "{}");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aJobIsARunWithItsRecipeAndAFigureOfEachStep() throws Exception {
        String run = runs("").tell(job, null, List.of(step(1), step(2), ended()));
        assertThat(run).isEqualTo("r1");
        assertThat(asked.get(2))
                .startsWith("runs/create {")
                .contains("\"experiment_id\":\"7\"")
                .contains(job.toString());
        assertThat(asked.get(3)).startsWith("runs/log-batch ");
        assertThat(StrictJson.mapper()
                        .readTree(asked.get(3).substring("runs/log-batch ".length()))
                        .path("params"))
                .contains(StrictJson.mapper().readTree("{\"key\": \"groupSize\", \"value\": \"2\"}"));
        String metrics = asked.get(asked.size() - 2);
        assertThat(metrics)
                .startsWith("runs/log-batch")
                .contains("\"key\":\"reward\"")
                .contains("\"timestamp\":1767225601000")
                .contains("\"step\":2");
        assertThat(asked.getLast())
                .startsWith("runs/update")
                .contains("\"status\":\"FINISHED\"")
                .contains("\"end_time\":1767225609000");
    }

    @Test
    void aRunThatACrashLeftBehindIsGoneOnWith() throws Exception {
        answers.put("runs/search", "{\"runs\": [{\"info\": {\"run_id\": \"earlier\"}}]}");
        assertThat(runs("").tell(job, null, List.of(step(1)))).isEqualTo("earlier");
        assertThat(asked).noneMatch(request -> request.startsWith("runs/create"));
        asked.clear();
        assertThat(runs("").tell(job, "earlier", List.of(step(2)))).isEqualTo("earlier");
        assertThat(asked).hasSize(1).allMatch(request -> request.startsWith("runs/log-batch"));
    }

    @Test
    void anExperimentThatIsNotThereIsMade() throws Exception {
        answers.remove("experiments/get-by-name");
        answers.put("experiments/create", "{\"experiment_id\": \"9\"}");
        runs("").tell(job, null, List.of(step(1)));
        assertThat(asked.get(1)).isEqualTo("experiments/create {\"name\":\"tina\"}");
        assertThat(asked.get(2)).contains("\"experiment_ids\":[\"9\"]");
    }

    @Test
    void aServerThatCannotIsSaidWithoutTheLogin() {
        answers.put("runs/log-batch", "!");
        assertThatThrownBy(() -> runs("me:hidden@").tell(job, "r1", List.of(step(1))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("answered runs/log-batch with status 503: no room")
                .message()
                .doesNotContain("hidden");
        assertThat(logins).containsExactly("Basic bWU6aGlkZGVu");
        server.stop(0);
        assertThatThrownBy(() -> runs("me:hidden@").tell(job, "r1", List.of(step(1))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not answer")
                .message()
                .doesNotContain("hidden");
    }

    private MlflowRuns runs(String login) {
        URI address = URI.create(
                "http://" + login + "127.0.0.1:" + server.getAddress().getPort());
        return new MlflowRuns(new MlflowHttp(address), "tina", new JobFacts(JdbcClient.create(Databases.shared())));
    }

    private MetricEvent step(long id) {
        return event(id, "step", "{\"step\": " + id + ", \"metrics\": {\"reward\": 0.5}}");
    }

    private MetricEvent ended() {
        return event(9, "job", "{\"state\": \"SUCCEEDED\"}");
    }

    private MetricEvent event(long id, String type, String data) {
        return MetricEvent.of(
                job, id, type, data, Instant.parse("2026-01-01T00:00:00Z").plusSeconds(id));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replace("/api/2.0/mlflow/", "");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(path + " " + body);
        String login = exchange.getRequestHeaders().getFirst("Authorization");
        if (login != null) {
            logins.add(login);
        }
        String answer = answers.getOrDefault(path, "");
        int status = answer.isEmpty() ? 404 : answer.equals("!") ? 503 : 200;
        byte[] bytes = (status == 503 ? "{\"message\": \"no room\"}" : answer).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
