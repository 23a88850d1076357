package dev.tina.hub.upload;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tina.common.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A hub that takes what is pushed: create, preupload, LFS batch, commit as the hub's API has them, and a store of large
 * files of another address, which must never see a token.
 */
final class FakeHubStore implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** What one request had. */
    record Seen(String request, String token, String body) {}

    private final HttpServer hub = server();
    private final HttpServer store = server();
    final List<Seen> seen = new ArrayList<>();
    final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> oids = new HashMap<>();
    private final Map<String, byte[]> large = new HashMap<>();
    private final Map<String, Deque<Integer>> failures = new HashMap<>();
    int commits;
    private boolean exists;
    private long partSize;
    private boolean losesCommitAnswer;

    FakeHubStore() {
        hub.createContext("/", this::hub);
        store.createContext("/", this::store);
        hub.start();
        store.start();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + hub.getAddress().getPort());
    }

    /** Answers the next requests to a path of that end with these statuses first. */
    FakeHubStore failing(String end, Integer... statuses) {
        failures.computeIfAbsent(end, key -> new ArrayDeque<>()).addAll(List.of(statuses));
        return this;
    }

    FakeHubStore existing() {
        exists = true;
        return this;
    }

    /** Takes large files in parts of so many bytes. */
    FakeHubStore inParts(long bytes) {
        partSize = bytes;
        return this;
    }

    /** Commits the next time, and says that it failed. */
    FakeHubStore losingTheAnswerOfACommit() {
        losesCommitAnswer = true;
        return this;
    }

    private synchronized void hub(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = note(exchange);
        Integer failure = failures.entrySet().stream()
                .filter(each -> path.endsWith(each.getKey()))
                .map(each -> each.getValue().poll())
                .filter(status -> status != null)
                .findFirst()
                .orElse(null);
        if (failure != null) {
            answer(exchange, failure, "{\"error\": \"the test says\\nso\"}");
        } else if (path.equals("/api/repos/create")) {
            answer(exchange, exists ? 409 : 200, "{\"url\": \"" + address() + "/org/name\"}");
            exists = true;
        } else if (path.equals("/api/models/org/name/preupload/main")) {
            answer(exchange, 200, preupload(JSON.readTree(body)));
        } else if (path.equals("/org/name.git/info/lfs/objects/batch")) {
            answer(exchange, 200, batch(JSON.readTree(body)));
        } else if (path.equals("/verify") || path.startsWith("/complete/")) {
            answer(exchange, 200, "{}");
        } else if (path.equals("/api/models/org/name/commit/main")) {
            commit(body);
            answer(exchange, losesCommitAnswer ? 502 : 200, "{\"commitOid\": \"c" + commits + "\"}");
            losesCommitAnswer = false;
        } else {
            answer(exchange, 404, "{}");
        }
    }

    private String preupload(JsonNode request) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (JsonNode file : request.path("files")) {
            Map<String, Object> answer = new HashMap<>();
            String path = file.path("path").asString();
            answer.put("path", path);
            answer.put("uploadMode", path.endsWith(".safetensors") ? "lfs" : "regular");
            answer.put("shouldIgnore", false);
            if (oids.containsKey(path)) {
                answer.put("oid", oids.get(path));
            }
            answers.add(answer);
        }
        return JSON.writeValueAsString(Map.of("files", answers));
    }

    private String batch(JsonNode request) {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (JsonNode object : request.path("objects")) {
            String oid = object.path("oid").asString();
            Map<String, Object> answer = new HashMap<>();
            answer.put("oid", oid);
            answer.put("size", object.path("size").asLong());
            if (!large.containsKey(oid)) {
                answer.put("actions", actions(oid, object.path("size").asLong()));
            }
            objects.add(answer);
        }
        return JSON.writeValueAsString(Map.of("objects", objects));
    }

    private Map<String, Object> actions(String oid, long size) {
        String at = "http://127.0.0.1:" + store.getAddress().getPort() + "/" + oid;
        if (partSize == 0) {
            return Map.of("upload", Map.of("href", at), "verify", Map.of("href", address() + "/verify"));
        }
        Map<String, String> header = new HashMap<>();
        header.put("chunk_size", Long.toString(partSize));
        for (int part = 1; (part - 1) * partSize < size; part++) {
            header.put("%05d".formatted(part), at + "?part=" + part);
        }
        return Map.of("upload", Map.of("href", address() + "/complete/" + oid, "header", header));
    }

    private void store(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        synchronized (this) {
            seen.add(new Seen(
                    "PUT to the store",
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    ""));
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            String oid = exchange.getRequestURI().getPath().substring(1);
            all.writeBytes(large.getOrDefault(oid, new byte[0]));
            all.writeBytes(bytes);
            large.put(oid, all.toByteArray());
        }
        exchange.getResponseHeaders().set("ETag", "\"e\"");
        answer(exchange, 200, "");
    }

    private void commit(String body) {
        commits++;
        for (String line : body.split("\n", -1)) {
            JsonNode value =
                    line.isEmpty() ? JSON.missingNode() : JSON.readTree(line).path("value");
            String path = value.path("path").asString("");
            if (value.has("content")) {
                byte[] content =
                        Base64.getDecoder().decode(value.path("content").asString());
                files.put(path, content);
                oids.put(path, gitSha1(content));
            } else if (value.has("oid")) {
                byte[] content = large.getOrDefault(value.path("oid").asString(), new byte[0]);
                files.put(path, content);
                oids.put(path, new Sha256().add(content).hex());
            }
        }
    }

    private static String gitSha1(byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String note(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        seen.add(new Seen(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                body));
        return body;
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        hub.stop(0);
        store.stop(0);
    }
}
