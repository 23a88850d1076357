package dev.tina.cli.client;

import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Requests to one gateway, each with the key; throws {@link CommandFailure} with what is said of a refusal. */
final class GatewayHttp {

    private static final Duration CONNECT_DEADLINE = Duration.ofSeconds(5);
    private static final Duration REQUEST_DEADLINE = Duration.ofSeconds(20);
    private static final Duration DOWNLOAD_DEADLINE = Duration.ofMinutes(10);
    private static final int CLIENT_ERROR = 400;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_DEADLINE)
            .build();
    private final URI gateway;
    private final @Nullable String key;
    private final Retry retry;

    /** @param key that every request carries; null for none */
    GatewayHttp(URI gateway, @Nullable String key, Retry retry) {
        if (gateway.getHost() == null || !("http".equals(gateway.getScheme()) || "https".equals(gateway.getScheme()))) {
            throw new CommandFailure("--against must be an address such as http://127.0.0.1:8080, was " + gateway);
        }
        this.gateway = gateway;
        this.key = key;
        this.retry = retry;
    }

    /** Body of the answer. */
    String get(String path) throws InterruptedException {
        return body(request(path).GET().build(), true);
    }

    /** Body of the answer; not repeated, since it may have been done although no answer came. */
    String post(String path, String json) throws InterruptedException {
        return body(posting(path, json).build(), false);
    }

    /**
     * Body of the answer; repeated as a read is, since the service does it once.
     *
     * @param requestKey tells this request from every other, now and in time to come
     */
    String postOnce(String path, String json, String requestKey) throws InterruptedException {
        return body(posting(path, json).header("Idempotency-Key", requestKey).build(), true);
    }

    /** Body of the answer to a file that is sent; repeated, since the service keeps the same file once. */
    String postFile(String path, Path file) throws IOException, InterruptedException {
        return body(
                request(path)
                        .timeout(DOWNLOAD_DEADLINE)
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build(),
                true);
    }

    /** Deletes what the path names; not repeated. */
    void delete(String path) throws InterruptedException {
        body(request(path).DELETE().build(), false);
    }

    /** Puts the body of the answer into the file; not repeated. */
    void download(String path, Path file) throws IOException, InterruptedException {
        HttpRequest request = request(path).timeout(DOWNLOAD_DEADLINE).GET().build();
        HttpResponse<Path> answer = retry.send(() -> client.send(request, BodyHandlers.ofFile(file)), false);
        if (answer.statusCode() >= CLIENT_ERROR) {
            String said = Files.readString(file);
            Files.delete(file);
            throw refusal(answer.statusCode(), said);
        }
    }

    private HttpRequest.Builder posting(String path, String json) {
        return request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(path)).timeout(REQUEST_DEADLINE);
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    private String body(HttpRequest request, boolean repeatable) throws InterruptedException {
        HttpResponse<String> answer = send(request, BodyHandlers.ofString(), repeatable);
        if (answer.statusCode() >= CLIENT_ERROR) {
            throw refusal(answer.statusCode(), answer.body());
        }
        return answer.body();
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler, boolean repeatable)
            throws InterruptedException {
        try {
            return retry.send(() -> client.send(request, handler), repeatable);
        } catch (IOException e) {
            throw new CommandFailure(request.uri() + " does not answer", e);
        }
    }

    private static CommandFailure refusal(int status, String said) {
        return new CommandFailure(ProblemText.of(status, said));
    }
}
