package dev.tina.gateway.access;

import static dev.tina.gateway.RunningGateway.BOOTSTRAP_KEY;
import static dev.tina.gateway.RunningGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tina.gateway.Echo;
import dev.tina.gateway.RunningGateway;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccessByTokenTest {

    private static final Issuer ISSUER = new Issuer();
    private static final String JOBS = "/api/v1/jobs";

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = start("oidc");
    }

    private static RunningGateway start(String access) {
        return RunningGateway.start(
                new Echo().server(),
                "tina.gateway.access=" + access,
                "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ISSUER.uri(),
                "spring.security.oauth2.resourceserver.jwt.audiences=tina");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        ISSUER.close();
    }

    @Test
    void aTokenOpensWhatItsScopesName() {
        String reading = ISSUER.token("tina", "scope", "openid jobs:read");

        assertThat(gateway.call(reading, "GET", JOBS).body()).isEqualTo("GET /api/v1/jobs 0");
        assertThat(gateway.call(reading, "POST", JOBS, "{}").statusCode()).isEqualTo(403);
        assertThat(gateway.call(ISSUER.token("tina", "scp", List.of("jobs:write")), "POST", JOBS, "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenForAnotherProgramOrOfYesterdayOrForgedIsRefused() {
        assertThat(gateway.call(ISSUER.token("another", "scope", "admin"), "GET", JOBS)
                        .statusCode())
                .isEqualTo(401);
        assertThat(gateway.call(ISSUER.tokenOfYesterday("tina", "scope", "admin"), "GET", JOBS)
                        .statusCode())
                .isEqualTo(401);
        assertThat(gateway.call(ISSUER.forged("tina", "scope", "admin"), "GET", JOBS)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theAuditLogNamesTheSubject() {
        String token = ISSUER.token("tina", "scope", "jobs:write admin");
        gateway.call(token, "POST", "/api/v1/jobs/by-token", "{}");

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode data = json(gateway.call(token, "GET", "/api/v1/audit")).path("data");
            assertThat(StreamSupport.stream(data.spliterator(), false)).anySatisfy(entry -> {
                assertThat(entry.path("path").asString()).isEqualTo("/api/v1/jobs/by-token");
                assertThat(entry.path("caller").path("kind").asString()).isEqualTo("TOKEN");
                assertThat(entry.path("caller").path("id").asString()).isEqualTo("ada");
            });
        });
    }

    @Test
    void keysAreTakenBesideTokensOnlyWhereBothAreAskedFor() {
        assertThat(gateway.call(BOOTSTRAP_KEY, "GET", JOBS).statusCode()).isEqualTo(401);
        try (var both = start("keys-and-oidc")) {
            assertThat(both.call(BOOTSTRAP_KEY, "GET", JOBS).statusCode()).isEqualTo(200);
            assertThat(both.call(ISSUER.token("tina", "scope", "jobs:read"), "GET", JOBS)
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
