package dev.tina.gateway;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services behind the gateway listen.
 *
 * @param trainer serves jobs
 * @param evaluation serves evaluations
 * @param reward verifies answers
 */
@ConfigurationProperties(prefix = "tina.gateway", ignoreUnknownFields = false)
record Upstreams(
        @DefaultValue("http://localhost:8081") URI trainer,
        @DefaultValue("http://localhost:8082") URI evaluation,
        @DefaultValue("http://localhost:8083") URI reward) {

    Upstreams {
        requireHttp("tina.gateway.trainer", trainer);
        requireHttp("tina.gateway.evaluation", evaluation);
        requireHttp("tina.gateway.reward", reward);
    }

    /** The services whose API description is part of the gateway's. */
    List<URI> described() {
        return List.of(trainer, evaluation, reward);
    }

    private static void requireHttp(String field, URI uri) {
        if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
            throw new IllegalArgumentException(field + " must be an http or https address, was " + uri);
        }
    }
}
