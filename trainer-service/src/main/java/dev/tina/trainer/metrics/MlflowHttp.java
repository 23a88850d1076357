package dev.tina.trainer.metrics;

import dev.tina.json.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Calls to an MLflow server's REST API, each with a deadline; a login stands in its address and in no message. */
final class MlflowHttp {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final int NOT_FOUND = 404;
    private static final int LONGEST_REASON = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final String api;
    private final String host;
    private final @Nullable String login;

    /** @param server its address, such as {@code http://mlflow:5000} or {@code https://user:password@mlflow.example} */
    MlflowHttp(URI server) {
        String user = server.getUserInfo();
        String authority = String.valueOf(server.getRawAuthority());
        this.host = authority.substring(authority.indexOf('@') + 1);
        this.api = server.getScheme() + "://" + host
                + Optional.ofNullable(server.getRawPath()).orElse("").replaceAll("/+$", "") + "/api/2.0/mlflow/";
        this.login = user == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    /** The answer to a request. */
    JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        String json = StrictJson.mapper().writeValueAsString(body);
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return answer(path, request).orElseThrow(() -> new IOException(host + " does not know " + path));
    }

    /** The answer to a question for what may not be there. */
    Optional<JsonNode> get(String path, String parameter, String value) throws IOException, InterruptedException {
        String query = parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return answer(path, request(path + "?" + query).GET());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(api + path)).timeout(ANSWER);
        return login == null ? request : request.header("Authorization", login);
    }

    private Optional<JsonNode> answer(String path, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request.build());
        if (answer.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            throw new IOException("MLflow at " + host + " answered " + path + " with status " + answer.statusCode()
                    + reason(answer.body()));
        }
        try {
            return Optional.of(StrictJson.mapper().readTree(answer.body()));
        } catch (JacksonException e) {
            throw new IOException("what answers at " + host + " is no MLflow server", e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IOException("MLflow at " + host + " does not answer", e);
        }
    }

    private static String reason(String body) {
        try {
            String message = StrictJson.mapper().readTree(body).path("message").asString("");
            return message.isEmpty()
                    ? ""
                    : ": "
                            + message.substring(0, Math.min(LONGEST_REASON, message.length()))
                                    .replaceAll("\\s+", " ");
        } catch (JacksonException e) {
            return "";
        }
    }
}
