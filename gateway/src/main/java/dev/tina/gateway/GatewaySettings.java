package dev.tina.gateway;

import dev.tina.gateway.access.AccessMode;
import dev.tina.gateway.limit.BodyLimits;
import dev.tina.gateway.limit.RateLimits;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All that can be set of the gateway: {@code tina.gateway.*}.
 *
 * @param trainer where the service of jobs listens
 * @param evaluation where the service of evaluations listens
 * @param reward where the service that verifies answers listens
 * @param access who is let in
 * @param bootstrapKeyFile holds a key of scope admin that is not in the database, so that a first one can be made
 * @param rate how often one may call
 * @param body how large a request's body may be
 */
@ConfigurationProperties(prefix = "tina.gateway", ignoreUnknownFields = false)
record GatewaySettings(
        @DefaultValue("http://localhost:8081") URI trainer,
        @DefaultValue("http://localhost:8082") URI evaluation,
        @DefaultValue("http://localhost:8083") URI reward,
        @DefaultValue("open") AccessMode access,
        @Nullable Path bootstrapKeyFile,
        @DefaultValue RateLimits rate,
        @DefaultValue BodyLimits body) {

    Upstreams upstreams() {
        return new Upstreams(trainer, evaluation, reward);
    }
}
