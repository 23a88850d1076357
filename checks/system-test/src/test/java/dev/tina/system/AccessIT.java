package dev.tina.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.system.OddRequests.OddRequest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The whole system with keys on: a job by key, every operation asked oddly, and no secret in any log afterwards. */
class AccessIT {

    private static final int OF_EACH_OPERATION = 25;
    private static final String NOBODYS_KEY = "tina_" + "N".repeat(43);
    private static final Map<String, String> TALKATIVE = Map.of(
            "LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_WEB", "DEBUG",
            "LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_SECURITY", "DEBUG",
            "LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_JDBC", "DEBUG",
            "LOGGING_LEVEL_ORG_APACHE_COYOTE", "DEBUG",
            "LOGGING_LEVEL_COM_ZAXXER", "DEBUG",
            "TINA_GATEWAY_RATE_KEY_BURST", "100000");
    private static final String JOB = """
            {"preset": "tina-tiny", "overrides": {"steps": 1, "promptsPerStep": 2, "groupSize": 2, "evaluation": null}}
            """;

    @Test
    void aJobRunsByKeyNoRequestMakesAServiceFailAndNoLogHoldsASecret() throws Exception {
        var installation = Installation.ofThisBuild();
        Path folder = Files.createDirectories(Path.of("target", "system")).toAbsolutePath();
        Path data = Files.createTempDirectory(folder, "guarded"); // left for whoever looks into a failure
        installation.prepare(folder.resolve("prepare.log"));
        RunningSystem system = RunningSystem.up(installation, data, TALKATIVE, "--keys");
        var secrets = new ArrayList<>(
                List.of(NOBODYS_KEY, system.data().adminKey(), system.data().databasePassword()));
        try {
            secrets.add(jobByKey(system));
            askOddly(system);
        } finally {
            system.stop();
        }
        assertThat(system.data().logs()).hasSizeGreaterThan(6);
        for (String secret : secrets) {
            assertThat(system.data().logs()).noneMatch(log -> DataFiles.contains(log, secret));
        }
    }

    /** The key by which the job was made. */
    private static String jobByKey(RunningSystem system) throws IOException, InterruptedException {
        assertThat(system.call(null, "GET", "/api/v1/jobs", null).statusCode()).isEqualTo(401);
        assertThat(system.call(NOBODYS_KEY, "GET", "/api/v1/jobs", null).statusCode())
                .isEqualTo(401);
        String reader = key(system, "reader", "jobs:read");
        String key = key(system, "user", "jobs:read\", \"jobs:write");
        assertThat(system.call(reader, "POST", "/api/v1/jobs", JOB).statusCode())
                .isEqualTo(403);
        HttpResponse<String> made = system.call(key, "POST", "/api/v1/jobs", JOB);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String id = RunningSystem.json(made).path("id").asString();
        Awaitility.await("the end of job " + id)
                .atMost(Duration.ofMinutes(5))
                .until(() -> RunningSystem.json(system.call(reader, "GET", "/api/v1/jobs/" + id, null))
                        .path("state")
                        .asString()
                        .equals("SUCCEEDED"));
        JsonNode audit = RunningSystem.json(system.call(system.data().adminKey(), "GET", "/api/v1/audit", null));
        assertThat(audit.path("data")).anySatisfy(entry -> {
            assertThat(entry.path("caller").path("name").asString()).isEqualTo("user");
            assertThat(entry.path("path").asString()).isEqualTo("/api/v1/jobs");
            assertThat(entry.path("status").asInt()).isEqualTo(201);
        });
        return key;
    }

    private static String key(RunningSystem system, String name, String scopes)
            throws IOException, InterruptedException {
        String request = "{\"name\": \"%s\", \"scopes\": [\"%s\"]}".formatted(name, scopes);
        HttpResponse<String> made = system.call(system.data().adminKey(), "POST", "/api/v1/keys", request);
        assertThat(made.statusCode()).isEqualTo(201);
        return RunningSystem.json(made).path("key").asString();
    }

    private static void askOddly(RunningSystem system) throws IOException, InterruptedException {
        JsonNode description = RunningSystem.json(system.call(null, "GET", "/openapi.json", null));
        var failures = new ArrayList<String>();
        for (OddRequest odd : new OddRequests(20260706).of(description, OF_EACH_OPERATION)) {
            HttpResponse<String> answer = system.call(system.data().adminKey(), odd.method(), odd.path(), odd.body());
            boolean wellFormed = answer.statusCode() < 400
                    || answer.headers().firstValue("Content-Type").orElse("").equals("application/problem+json");
            if (answer.statusCode() >= 500 || !wellFormed) {
                failures.add(odd + " was answered " + answer.statusCode() + " " + answer.body());
            }
        }
        assertThat(failures).isEmpty();
    }
}
