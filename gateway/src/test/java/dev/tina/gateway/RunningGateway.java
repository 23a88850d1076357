package dev.tina.gateway;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway of its own database, on a free port, with one service behind it; callers are who they say they are. */
public final class RunningGateway implements AutoCloseable {

    /** The key of scope admin that is in no database. */
    public static final String BOOTSTRAP_KEY = "tina_" + "B".repeat(43);

    private static final JsonMapper JSON = new JsonMapper();

    private final ConfigurableApplicationContext context;
    private final HttpServer service;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningGateway(ConfigurableApplicationContext context, HttpServer service) {
        this.context = context;
        this.service = service;
    }

    /** @param settings {@code key=value}, of any of which the last one counts */
    public static RunningGateway start(HttpServer service, String... settings) {
        String address = "http://127.0.0.1:" + service.getAddress().getPort();
        var all = new LinkedHashMap<String, String>();
        Stream.of("trainer", "evaluation", "reward").forEach(name -> all.put("tina.gateway." + name, address));
        all.put("server.port", "0");
        all.put("spring.main.banner-mode", "off");
        all.put("spring.datasource.url", TestDatabase.freshUrl());
        all.put("spring.datasource.username", "postgres");
        all.put("spring.datasource.password", TestDatabase.PASSWORD);
        all.put("tina.gateway.access", "keys");
        all.put("tina.gateway.bootstrap-key-file", bootstrapKeyFile().toString());
        for (String setting : settings) {
            all.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        var arguments = all.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
        return new RunningGateway(new SpringApplicationBuilder(GatewayApplication.class).run(arguments), service);
    }

    private static Path bootstrapKeyFile() {
        try {
            Path file = Files.createTempFile("bootstrap", ".key");
            file.toFile().deleteOnExit();
            return Files.writeString(file, BOOTSTRAP_KEY + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    /** A call without a body. */
    public HttpResponse<String> call(@Nullable String key, String method, String path) {
        return call(key, method, path, BodyPublishers.noBody());
    }

    /** A call with JSON as its body. */
    public HttpResponse<String> call(@Nullable String key, String method, String path, String json) {
        return call(key, method, path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    public HttpResponse<String> call(
            @Nullable String key, String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        var all = new ArrayList<>(List.of(headers));
        if (key != null) {
            all.addAll(List.of("Authorization", "Bearer " + key));
        }
        if (!all.isEmpty()) {
            request.headers(all.toArray(String[]::new));
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The text of a new key. */
    public String key(String name, String... scopes) {
        String request = JSON.writeValueAsString(Map.of("name", name, "scopes", scopes));
        return json(call(BOOTSTRAP_KEY, "POST", "/api/v1/keys", request))
                .path("key")
                .asString();
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        context.close();
        service.stop(0);
    }
}
