package dev.tina.cli.client;

import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Requests to one address; those that can be are repeated while a service behind it is being restarted, and any that
 * came too often once it may come again, up to a deadline.
 */
public final class GatewayHttp {

    private static final Duration REQUEST_DEADLINE = Duration.ofSeconds(20);
    private static final Duration DOWNLOAD_DEADLINE = Duration.ofMinutes(10);
    private static final long PAUSE_MILLISECONDS = 300;
    private static final int SERVER_ERROR = 500;
    private static final int CLIENT_ERROR = 400;
    private static final int TOO_MANY = 429;
    private static final long LONGEST_PAUSE_SECONDS = 30;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;
    private final Duration patience;
    private final @Nullable String key;

    /** Without a key. */
    public GatewayHttp(URI base, Duration patience) {
        this(base, patience, null);
    }

    /**
     * Requests with a key, where there is one.
     *
     * @param patience how long a request is repeated before it counts as failed
     */
    public GatewayHttp(URI base, Duration patience, @Nullable String key) {
        this.base = base;
        this.patience = patience;
        this.key = key;
    }

    /** Body of the answer. */
    public String get(String path) throws InterruptedException {
        return patiently(request(path).GET().build());
    }

    /** Body of the answer; not repeated, since it may have been done although no answer came. */
    public String post(String path, String json) throws InterruptedException {
        HttpRequest request = posting(path, json).build();
        return bodyOf(tryOnce(request).orElseThrow(() -> silence(request)));
    }

    /**
     * Body of the answer; repeated as a read is, since the service does it once.
     *
     * @param requestKey tells this request from every other, now and in time to come
     */
    public String postOnce(String path, String json, String requestKey) throws InterruptedException {
        return patiently(
                posting(path, json).header("Idempotency-Key", requestKey).build());
    }

    private String patiently(HttpRequest request) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        var pause = new CountDownLatch(1);
        while (true) {
            Optional<HttpResponse<String>> answer = tryOnce(request);
            if (answer.isPresent() && answer.get().statusCode() < SERVER_ERROR) {
                return bodyOf(answer.get());
            }
            if (System.nanoTime() > end || pause.await(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                throw answer.map(GatewayHttp::refusal).orElseGet(() -> silence(request));
            }
        }
    }

    /** Deletes what the path names. */
    public void delete(String path) throws InterruptedException {
        HttpRequest request = request(path).DELETE().build();
        bodyOf(tryOnce(request).orElseThrow(() -> silence(request)));
    }

    /** Puts the body of the answer into the file; not repeated. */
    public void download(String path, Path file) throws IOException, InterruptedException {
        HttpRequest request = request(path).timeout(DOWNLOAD_DEADLINE).GET().build();
        HttpResponse<Path> answer = client.send(request, BodyHandlers.ofFile(file));
        if (answer.statusCode() >= CLIENT_ERROR) {
            String said = Files.readString(file);
            Files.delete(file);
            throw new CommandFailure(ProblemText.of(answer.statusCode(), said));
        }
    }

    private HttpRequest.Builder posting(String path, String json) {
        return request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(REQUEST_DEADLINE);
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    private Optional<HttpResponse<String>> tryOnce(HttpRequest request) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            while (answer.statusCode() == TOO_MANY && System.nanoTime() < end) {
                new CountDownLatch(1).await(pauseSeconds(answer), TimeUnit.SECONDS);
                answer = client.send(request, BodyHandlers.ofString());
            }
            return Optional.of(answer);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A call that came too often was not done, whatever it was. */
    private static long pauseSeconds(HttpResponse<String> answer) {
        String asked = answer.headers().firstValue("Retry-After").orElse("1");
        return asked.matches("[0-9]{1,4}") ? Math.clamp(Long.parseLong(asked), 1, LONGEST_PAUSE_SECONDS) : 1;
    }

    private static String bodyOf(HttpResponse<String> answer) {
        if (answer.statusCode() >= CLIENT_ERROR) {
            throw refusal(answer);
        }
        return answer.body();
    }

    private static CommandFailure refusal(HttpResponse<String> answer) {
        return new CommandFailure(ProblemText.of(answer.statusCode(), answer.body()));
    }

    private static CommandFailure silence(HttpRequest request) {
        return new CommandFailure(request.uri() + " does not answer");
    }
}
