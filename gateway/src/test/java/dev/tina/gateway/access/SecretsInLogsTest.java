package dev.tina.gateway.access;

import static dev.tina.gateway.RunningGateway.BOOTSTRAP_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.gateway.Echo;
import dev.tina.gateway.RunningGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SecretsInLogsTest {

    @AfterEach
    void logAsBefore() {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
    }

    @Test
    void whateverIsLoggedNoKeyNoTokenAndNoPasswordIs(CapturedOutput output) {
        String wrongKey = "tina_" + "W".repeat(43);
        String key;
        String token;
        try (var issuer = new Issuer();
                var gateway = RunningGateway.start(
                        new Echo().server(),
                        "logging.level.root=DEBUG",
                        "tina.gateway.access=keys-and-oidc",
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
                        "spring.security.oauth2.resourceserver.jwt.audiences=tina")) {
            key = gateway.key("logged", "jobs:read", "jobs:write");
            token = issuer.token("tina", "scope", "jobs:read");
            assertThat(gateway.call(key, "POST", "/api/v1/jobs", "{}").statusCode())
                    .isEqualTo(200);
            assertThat(gateway.call(key, "POST", "/api/v1/verify", "{}").statusCode())
                    .isEqualTo(403);
            assertThat(gateway.call(token, "GET", "/api/v1/jobs").statusCode()).isEqualTo(200);
            assertThat(gateway.call(wrongKey, "GET", "/api/v1/jobs").statusCode())
                    .isEqualTo(401);
            assertThat(gateway.call(token + "x", "GET", "/api/v1/jobs").statusCode())
                    .isEqualTo(401);
        }

        assertThat(output.getAll()).contains("DEBUG", "/api/v1/jobs"); // it was logged at all
        assertThat(output.getAll().lines())
                .noneMatch(line -> line.contains(key))
                .noneMatch(line -> line.contains(token))
                .noneMatch(line -> line.contains(wrongKey))
                .noneMatch(line -> line.contains(BOOTSTRAP_KEY))
                .noneMatch(line -> line.contains("a-password-for-the-database"));
    }
}
