package dev.tina.hub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A hub on this machine that holds one repository and misbehaves as told. */
final class FakeHub implements AutoCloseable {

    static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    static final String ID = "org/name";

    /** What is done with a request instead of answering it well. */
    interface Mischief {
        void answer(HttpExchange exchange, byte[] content) throws IOException;
    }

    /** A request as it came in. */
    record Seen(String path, String range, String authorization) {}

    final List<Seen> seen = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, String> hashes = new LinkedHashMap<>();
    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
    private final Map<String, Deque<Mischief>> mischief = new ConcurrentHashMap<>();
    private volatile Listing detail = Listing.FULL;

    FakeHub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The same server by a name that counts as another host. */
    URI otherAddress() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    FakeHub largeFile(String path, byte[] content) {
        return file(path, content, hash("SHA-256", new byte[0], content));
    }

    FakeHub smallFile(String path, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        byte[] header = ("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII);
        return file(path, content, hash("SHA-1", header, content));
    }

    FakeHub file(String path, byte[] content, String hash) {
        files.put(path, content);
        hashes.put(path, hash);
        return this;
    }

    FakeHub page(String path, String json) {
        return page(path, json.getBytes(StandardCharsets.UTF_8));
    }

    FakeHub page(String path, byte[] content) {
        pages.put(path, content);
        return this;
    }

    /** The next requests whose path ends so get these answers, one each. */
    FakeHub misbehave(String path, Mischief... answers) {
        mischief.put(path, new ArrayDeque<>(List.of(answers)));
        return this;
    }

    String hashOf(String path) {
        return String.valueOf(hashes.get(path));
    }

    List<Seen> seen(String pathEnd) {
        return seen.stream().filter(request -> request.path().endsWith(pathEnd)).toList();
    }

    static Mischief status(int status, String... headers) {
        return (exchange, content) -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /** Announces all the rest and sends so many bytes of it. */
    static Mischief breakOffAfter(int bytes) {
        return (exchange, content) -> {
            int from = from(exchange);
            exchange.getResponseHeaders().add("Content-Range", range(from, content.length));
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
            exchange.getResponseBody().write(content, from, bytes);
            exchange.getResponseBody().flush();
        };
    }

    static Mischief send(int status, byte[] other, String... headers) {
        return (exchange, content) -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, other.length == 0 ? -1 : other.length);
            exchange.getResponseBody().write(other);
        };
    }

    /** Sends it in chunks, without a length. */
    static Mischief chunked() {
        return (exchange, content) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(content);
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        seen.add(new Seen(path, header(exchange, "Range"), header(exchange, "Authorization")));
        byte[] content = content(path);
        try (exchange) {
            Mischief next = mischief.entrySet().stream()
                    .filter(entry -> path.endsWith(entry.getKey()))
                    .map(entry -> entry.getValue().poll())
                    .filter(found -> found != null)
                    .findFirst()
                    .orElse(FakeHub::well);
            next.answer(exchange, content);
        }
    }

    private static void well(HttpExchange exchange, byte[] content) throws IOException {
        if (content.length == 0) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        int from = from(exchange);
        exchange.getResponseHeaders().add("Content-Range", range(from, content.length));
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
        exchange.getResponseBody().write(content, from, content.length - from);
    }

    private byte[] content(String path) {
        if (path.contains("/revision/")) {
            return listing().getBytes(StandardCharsets.UTF_8);
        }
        String resolve = "/resolve/" + COMMIT + "/";
        int at = path.indexOf(resolve);
        byte[] none = new byte[0];
        return at < 0
                ? pages.getOrDefault(path, none)
                : files.getOrDefault(path.substring(at + resolve.length()), none);
    }

    private String listing() {
        return files.keySet().stream()
                .map(this::sibling)
                .collect(Collectors.joining(",", "{\"sha\":\"" + COMMIT + "\",\"siblings\":[", "]}"));
    }

    /** A mirror's listing that says no sizes and no hashes, or only some. */
    enum Listing {
        FULL,
        NO_SIZES,
        NO_HASHES,
        PATHS_ONLY
    }

    FakeHub listing(Listing detail) {
        this.detail = detail;
        return this;
    }

    private String sibling(String path) {
        String full = fullSibling(path);
        return switch (detail) {
            case FULL -> full;
            case NO_SIZES ->
                full.replaceAll(",?\"size\":[0-9]+,?", ",").replace(",}", "}").replace("{,", "{");
            case NO_HASHES -> full.replaceAll(",\"blobId\":\"[^\"]*\"", "").replaceAll("\"sha256\":\"[^\"]*\",", "");
            case PATHS_ONLY -> "{\"rfilename\":\"" + path + "\"}";
        };
    }

    private String fullSibling(String path) {
        int size = files.getOrDefault(path, new byte[0]).length;
        String hash = hashOf(path);
        String large = hash.length() == 64
                ? ",\"lfs\":{\"sha256\":\"" + hash + "\",\"size\":" + size + ",\"pointerSize\":134}"
                : "";
        return "{\"rfilename\":\"" + path + "\",\"size\":" + size + ",\"blobId\":\"" + hash.substring(0, 40) + "\""
                + large + "}";
    }

    private static int from(HttpExchange exchange) {
        String range = header(exchange, "Range");
        return range.isEmpty() ? 0 : Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
    }

    private static String range(int from, int length) {
        return "bytes " + from + "-" + (length - 1) + "/" + length;
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static String hash(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            Arrays.stream(parts).forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
