package dev.tina.eval;

import dev.tina.kafkashare.test.EmbeddedBroker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service with a broker and a database of its own; it can be ended and started again on the same ones. */
final class EvalSystem {

    private static final String PATH = "/api/v1/evaluations";

    private final EmbeddedBroker broker = EmbeddedBroker.start();
    private final EmbeddedPostgres postgres = EmbeddedPostgres.start();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path home;
    private final EvalTopics topics;
    private ConfigurableApplicationContext service;

    /** An answer of the service. */
    record Answer(int status, JsonNode body) {}

    EvalSystem(Path home) throws Exception {
        this.home = home;
        this.service = start();
        this.topics = new EvalTopics(broker.bootstrapServers());
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(EvalServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--tina.eval.window=3",
                        "--tina.eval.models=" + home,
                        "--tina.eval.benchmarks-folder=" + home.resolve("benchmarks"));
    }

    EvalTopics topics() {
        return topics;
    }

    JdbcClient database() {
        return JdbcClient.create(postgres.getPostgresDatabase());
    }

    int port() {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    void end() {
        service.close();
    }

    void startAgain() {
        service = start();
    }

    Answer post(String path, String body) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    Answer get(String path) throws Exception {
        return send(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + PATH + path))
                .timeout(Duration.ofSeconds(30));
    }

    private Answer send(HttpRequest request) throws Exception {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), new JsonMapper().readTree(answer.body()));
    }

    void close() throws Exception {
        topics.close();
        service.close();
        client.close();
        postgres.close();
        broker.close();
    }
}
