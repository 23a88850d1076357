package dev.tina.gateway.limit;

import dev.tina.common.Require;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a request's body may be: {@code tina.gateway.body.*}.
 *
 * @param standard of every route that is not named
 * @param routes by the name that follows {@code /api/v1/}, such as {@code verify}
 */
public record BodyLimits(
        @DefaultValue("1MB") DataSize standard,
        @DefaultValue Map<String, DataSize> routes) {

    private static final String API = "/api/v1/";

    public BodyLimits {
        routes = Map.copyOf(routes);
        require("tina.gateway.body.standard", standard);
        routes.forEach((route, limit) -> require("tina.gateway.body.routes." + route, limit));
    }

    /** Bytes. */
    long of(String path) {
        String below = path.startsWith(API) ? path.substring(API.length()) : "";
        String route = below.contains("/") ? below.substring(0, below.indexOf('/')) : below;
        return routes.getOrDefault(route, standard).toBytes();
    }

    private static void require(String field, DataSize limit) {
        Require.that(limit.toBytes() >= 1 && limit.toGigabytes() < 2, field, limit, "at least 1B and below 2GB");
    }
}
