package dev.tina.system;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Requests to every operation of an API description, none of them what its service expects. */
final class OddRequests {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String[] VALUES = {
        "00000000-0000-0000-0000-000000000000",
        "7",
        "-1",
        "0",
        "1e309",
        "99999999999999999999",
        "NaN",
        "true",
        "null",
        "x",
        " ",
        "é",
        "💩",
        "\u0000",
        "a,b,,c",
        "../..",
        "%",
        "'; drop table job; --",
        "x".repeat(2000),
        "{}",
        "[]"
    };
    private static final String[] BODIES = {
        "",
        "{}",
        "[]",
        "null",
        "7",
        "\"x\"",
        "{",
        "{\"preset\": 7}",
        "{\"preset\": \"none\"}",
        "{\"recipe\": []}",
        "{\"preset\": \"tina-tiny\", \"overrides\": []}",
        "{\"preset\": \"tina-tiny\", \"overrides\": {\"steps\": -1}}",
        "{\"preset\": \"tina-tiny\", \"overrides\": {\"steps\": 1e400}}",
        "{\"preset\": \"tina-tiny\", \"overrides\": {\"rewards\": {\"name\": 1}}}",
        "{\"preset\": \"tina-tiny\", \"overrides\": {\"evaluation\": {\"taskSet\": \"none\"}}}",
        "{\"preset\": \"tina-tiny\", \"overrides\": {\"lora\": {\"rank\": \"\\u0000\"}}}",
        "{\"budget\": {\"dollars\": -1}}",
        "{\"budget\": null}",
        "{\"budget\": {\"dollars\": \"x\"}}",
        "{\"completion\": 1, \"reference\": []}",
        "{\"completion\": \"\\u0000\", \"reference\": \"\\ud800\"}",
        "{\"completion\": null, \"reference\": null}",
        "{\"model\": \"../..\", \"benchmark\": \"\\u0000\"}",
        "{\"model\": {}, \"benchmark\": 7, \"samplesPerTask\": -1}",
        "{\"name\": \"x\", \"scopes\": [7]}",
        "{\"name\": \"\\u0000\", \"scopes\": \"admin\"}",
        "{\"a\": ".repeat(2000),
        "[".repeat(20_000)
    };

    private final Random random;

    OddRequests(long seed) {
        this.random = new Random(seed);
    }

    /** One of them; the body is null where there is none. */
    record OddRequest(String method, String path, @Nullable String body) {}

    /** As many of each operation, always the same for a seed. */
    List<OddRequest> of(JsonNode description, int each) {
        var requests = new ArrayList<OddRequest>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        Stream.generate(() -> request(path.getKey(), operation.getKey(), operation.getValue()))
                                .limit(each)
                                .forEach(requests::add);
                    }
                }));
        return requests;
    }

    private OddRequest request(String path, String method, JsonNode operation) {
        var filled = new StringBuilder(path);
        for (int from = filled.indexOf("{"); from >= 0; from = filled.indexOf("{")) {
            filled.replace(from, filled.indexOf("}") + 1, encoded(any(VALUES)));
        }
        char separator = '?';
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asString().equals("query") && random.nextInt(3) > 0) {
                filled.append(separator)
                        .append(parameter.path("name").asString())
                        .append('=');
                filled.append(encoded(any(VALUES)));
                separator = '&';
            }
        }
        String body = operation.has("requestBody") ? any(BODIES) : null;
        return new OddRequest(method.toUpperCase(Locale.ROOT), filled.toString(), body);
    }

    private String any(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
