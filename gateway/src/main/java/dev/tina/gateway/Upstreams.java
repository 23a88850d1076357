package dev.tina.gateway;

import dev.tina.common.Require;
import java.net.URI;
import java.util.List;

/**
 * Where the services behind the gateway listen.
 *
 * @param trainer serves jobs
 * @param evaluation serves evaluations
 * @param reward verifies answers
 */
record Upstreams(URI trainer, URI evaluation, URI reward) {

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
        boolean isHttp = uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
        Require.that(isHttp, field, uri, "an http or https address");
    }
}
