package dev.tina.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Which service answers which path. */
@Configuration
class Routes {

    @Bean
    RouterFunction<ServerResponse> jobs(Upstreams upstreams) {
        return route("trainer-service", "/api/v1/jobs", upstreams.trainer());
    }

    @Bean
    RouterFunction<ServerResponse> recipes(Upstreams upstreams) {
        return route("trainer-service", "/api/v1/recipes", upstreams.trainer());
    }

    @Bean
    RouterFunction<ServerResponse> costs(Upstreams upstreams) {
        return route("trainer-service", "/api/v1/costs", upstreams.trainer());
    }

    @Bean
    RouterFunction<ServerResponse> evaluations(Upstreams upstreams) {
        return route("eval-service", "/api/v1/evaluations", upstreams.evaluation());
    }

    @Bean
    RouterFunction<ServerResponse> benchmarks(Upstreams upstreams) {
        return route("eval-service", "/api/v1/benchmarks", upstreams.evaluation());
    }

    @Bean
    RouterFunction<ServerResponse> baselines(Upstreams upstreams) {
        return route("eval-service", "/api/v1/baselines", upstreams.evaluation());
    }

    @Bean
    RouterFunction<ServerResponse> verify(Upstreams upstreams) {
        return route("reward-service", "/api/v1/verify", upstreams.reward());
    }

    private static RouterFunction<ServerResponse> route(String service, String path, URI upstream) {
        return GatewayRouterFunctions.route(service)
                .route(path(path).or(path(path + "/**")), http())
                .before(uri(upstream))
                .onError(ResourceAccessException.class, (failure, request) -> Problems.unreachable(service))
                .build();
    }
}
