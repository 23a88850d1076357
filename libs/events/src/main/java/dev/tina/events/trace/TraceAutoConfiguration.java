package dev.tina.events.trace;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Tracing of groups, where an endpoint is set by one of OpenTelemetry's variables or by Spring Boot's property. */
@AutoConfiguration
public final class TraceAutoConfiguration {

    private static final String WHOLE = "management.opentelemetry.tracing.export.otlp.endpoint";
    private static final String WHOLE_VARIABLE = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";
    private static final String BASE_VARIABLE = "OTEL_EXPORTER_OTLP_ENDPOINT";

    @Bean
    GroupTracing groupTracing(Environment environment) {
        String service = environment.getProperty("spring.application.name", "tina");
        return endpoint(environment).map(to -> OtlpTracing.to(to, service)).orElseGet(GroupTracing::off);
    }

    static Optional<URI> endpoint(Environment environment) {
        return Stream.of(WHOLE, WHOLE_VARIABLE, BASE_VARIABLE)
                .filter(name -> !environment.getProperty(name, "").isBlank())
                .findFirst()
                .map(name ->
                        endpoint(name, environment.getRequiredProperty(name).strip()));
    }

    private static URI endpoint(String name, String value) {
        if (!value.matches("https?://.+")) {
            throw new IllegalArgumentException(name + " must be an http or https address, was " + value);
        }
        return URI.create(name.equals(BASE_VARIABLE) ? value.replaceFirst("/*$", "") + "/v1/traces" : value);
    }
}
