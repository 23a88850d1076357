package dev.tina.hub.http;

import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.HubException.Reason;
import dev.tina.hub.settings.HubSettings;
import dev.tina.hub.settings.SourceNames;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Asks the hub, following redirects; the token goes to the hub's own host only. */
public final class HubHttp implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;

    private final HubSettings settings;
    private final HttpClient client;
    private final HubStatus faults;
    private final SourceNames names;

    /** @param clock tells how far off the date is until which the hub asks to wait */
    public HubHttp(HubSettings settings, InstantSource clock, SourceNames names) {
        this.settings = settings;
        this.faults = new HubStatus(clock, settings.token().isPresent(), names);
        this.names = names;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.patience().connect())
                .proxy(settings.proxies())
                .build();
    }

    URI at(String path) {
        return URI.create(settings.endpoint() + path);
    }

    /**
     * The answer to a GET, which says 200 or 206.
     *
     * @param from the first byte wanted; 0 for the whole
     * @throws TransientFault on a broken connection, 429 and 5xx
     * @throws HubException on any other status
     */
    public HubResponse get(URI address, long from) throws TransientFault {
        URI next = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<Flow.Publisher<List<ByteBuffer>>> response =
                    send(request(next, from), BodyHandlers.ofPublisher(), answerLimit());
            HubResponse answer = new HubResponse(
                    response.statusCode(),
                    response.headers(),
                    TimedBody.of(response.body(), settings.patience().stall()));
            if (answer.status() == 200 || answer.status() == 206) {
                return answer;
            }
            answer.close();
            if (!isRedirect(answer)) {
                throw faults.fault(answer, address);
            }
            next = target(next, answer);
        }
        throw new HubException(Reason.UNREACHABLE, address + " leads in a circle; is " + names.address() + " right?");
    }

    /**
     * A request that sends something.
     *
     * @param limit for sending it and for the answer to begin
     */
    record Sent(String method, URI address, Map<String, String> headers, BodyPublisher body, Duration limit) {}

    /**
     * The answer to a request that sends something, whatever its status; a redirect is not followed.
     *
     * @param withToken whether it carries the token, which it does to the hub's own host alone
     */
    HubReply send(Sent sent, boolean withToken) throws TransientFault {
        HttpRequest.Builder request = HttpRequest.newBuilder(sent.address())
                .header("User-Agent", "tina")
                .method(sent.method(), sent.body());
        sent.headers().forEach(request::header);
        if (withToken && isHub(sent.address())) {
            settings.token().ifPresent(token -> request.header("Authorization", token.header()));
        }
        HttpResponse<String> response = send(request.build(), BodyHandlers.ofString(), sent.limit());
        return new HubReply(response.statusCode(), response.headers(), response.body());
    }

    /** How long is waited for the answer to a request that sends little. */
    Duration answerLimit() {
        return settings.patience().answer();
    }

    /** How long the hub asks to wait, if it does. */
    Optional<Duration> retryAfter(HubReply reply) {
        return faults.retryAfter(reply.headers());
    }

    private HttpRequest request(URI address, long from) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).header("User-Agent", "tina").header("Accept-Encoding", "identity");
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        if (isHub(address)) {
            settings.token().ifPresent(token -> request.header("Authorization", token.header()));
        }
        return request.build();
    }

    private boolean isHub(URI address) {
        URI hub = settings.endpoint();
        return hub.getScheme().equalsIgnoreCase(address.getScheme())
                && hub.getHost().equalsIgnoreCase(address.getHost())
                && hub.getPort() == address.getPort();
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler, Duration limit)
            throws TransientFault {
        CompletableFuture<HttpResponse<T>> response = client.sendAsync(request, handler);
        String host = request.uri().getHost();
        try {
            return response.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            response.cancel(true);
            throw TransientFault.unreachable(host + " did not answer within " + limit.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw TransientFault.unreachable("no connection to " + host + " (" + reason(e) + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubException(Reason.UNREACHABLE, "interrupted while asking " + names.source(), e);
        }
    }

    private static String reason(ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return switch (cause) {
            case HttpTimeoutException slow -> "it took too long";
            case UnresolvedAddressException unknown -> "nobody knows its address";
            case ConnectException refused ->
                refused.getCause() instanceof UnresolvedAddressException ? "nobody knows its address" : "it takes none";
            case SSLException untrusted -> "its certificate, or how it encrypts, is not accepted";
            default -> "it broke";
        };
    }

    private static boolean isRedirect(HubResponse answer) {
        return List.of(301, 302, 303, 307, 308).contains(answer.status())
                && answer.headers().firstValue("Location").isPresent();
    }

    private static URI target(URI from, HubResponse answer) {
        try {
            URI target = from.resolve(answer.headers().firstValue("Location").orElse(""));
            String scheme = String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
            boolean safe = scheme.equals("https") || (scheme.equals("http") && !"https".equals(from.getScheme()));
            if (safe && target.getHost() != null) {
                return target;
            }
        } catch (IllegalArgumentException e) {
            throw new HubException(Reason.UNREACHABLE, from.getHost() + " leads to what is no address", e);
        }
        throw new HubException(Reason.UNREACHABLE, from.getHost() + " leads to an address that is not safe");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
