package dev.tina.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import dev.tina.gateway.problem.UpstreamErrors;
import dev.tina.service.http.RequestId;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Which service answers which path. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> trainer(Upstreams upstreams) {
        return routes(
                "trainer-service", upstreams.trainer(), "jobs", "recipes", "rewards", "costs", "workers", "datasets");
    }

    @Bean
    RouterFunction<ServerResponse> evaluation(Upstreams upstreams) {
        return routes("eval-service", upstreams.evaluation(), "evaluations", "benchmarks", "baselines");
    }

    @Bean
    RouterFunction<ServerResponse> reward(Upstreams upstreams) {
        return routes("reward-service", upstreams.reward(), "verify");
    }

    /** Each of the names below {@code /api/v1}, with all that is below it. */
    private static RouterFunction<ServerResponse> routes(String service, URI upstream, String... names) {
        RequestPredicate any = Stream.of(names)
                .map(name -> path("/api/v1/" + name).or(path("/api/v1/" + name + "/**")))
                .reduce(RequestPredicate::or)
                .orElseThrow();
        return GatewayRouterFunctions.route(service)
                .route(any, http())
                .before(uri(upstream))
                .before(Routes::withoutKey)
                .after((request, response) -> UpstreamErrors.inOneForm(service, request, response))
                .onError(ResourceAccessException.class, (failure, request) -> UpstreamErrors.unreachable(service))
                .build();
    }

    /** A key goes no further than the gateway; the request's id goes all the way. */
    private static ServerRequest withoutKey(ServerRequest request) {
        String id = RequestId.of(request.servletRequest());
        return ServerRequest.from(request)
                .headers(headers -> {
                    headers.remove(HttpHeaders.AUTHORIZATION);
                    headers.set(RequestId.HEADER, id);
                })
                .build();
    }
}
