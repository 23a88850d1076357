package dev.tina.gateway.access;

import dev.tina.service.http.Problem;
import dev.tina.service.http.ProblemWriter;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** The order in which a request is looked at: who calls, how often, written down, allowed, small enough. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Health and metrics have a port of their own, which no key guards; it is not for the public. */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        stateless(http);
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, CheckedMode checked, RequestFilters guards) {
        stateless(http);
        if (checked.isOpen()) {
            http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        } else {
            guarded(http, guards);
        }
        guards.audit().ifPresent(audit -> http.addFilterBefore(audit, ExceptionTranslationFilter.class));
        return http.addFilterAfter(guards.body(), AuthorizationFilter.class).build();
    }

    private static void guarded(HttpSecurity http, RequestFilters guards) {
        http.addFilterAfter(guards.rate(), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(new ScopeDecision()))
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(guards.credentials())
                        .authenticationEntryPoint(guards.refusals())
                        .accessDeniedHandler(guards.refusals()))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(guards.refusals()).accessDeniedHandler(guards.refusals()));
    }

    /** A key comes with each request, never by itself as a cookie would, so that no other page can send it. */
    private static void stateless(HttpSecurity http) {
        http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    @Bean
    RequestRejectedHandler malformedRequests(ProblemWriter writer) {
        return (request, response, rejection) -> writer.write(
                response,
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "the address, the method or a header of the request is malformed",
                        "request",
                        request.getRequestURI(),
                        "an address without control characters, semicolons, backslashes, dots or slashes in disguise; a"
                                + " known method; headers without control characters"));
    }
}
