package dev.tina.gateway.access;

import dev.tina.gateway.audit.AuditFilter;
import dev.tina.gateway.audit.AuditLog;
import dev.tina.gateway.key.KnownKeys;
import dev.tina.gateway.limit.BodyFilter;
import dev.tina.gateway.limit.BodyLimits;
import dev.tina.gateway.limit.Buckets;
import dev.tina.gateway.limit.RateFilter;
import dev.tina.gateway.limit.RateLimits;
import dev.tina.service.http.ProblemWriter;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Makes what a request passes, once the mode is known to have what it needs. */
@Configuration(proxyBeanMethods = false)
class RequestFiltersConfiguration {

    @Bean
    CheckedMode checkedMode(AccessMode mode, ServerProperties server, Environment settings) {
        new AccessCheck(settings).check(mode, server.getAddress());
        return new CheckedMode(mode);
    }

    @Bean
    Credentials credentials(CheckedMode checked, ObjectProvider<KnownKeys> keys, ObjectProvider<JwtDecoder> tokens) {
        Credentials taken = Credentials.NONE;
        if (checked.mode().takesKeys()) {
            taken = taken.withKeys(keys.getObject());
        }
        return checked.mode().takesTokens() ? taken.withTokens(tokens.getObject()) : taken;
    }

    @Bean
    RequestFilters guards(
            Credentials credentials,
            RateLimits rate,
            BodyLimits body,
            ProblemWriter writer,
            ObjectProvider<AuditLog> audit,
            InstantSource clock) {
        var buckets = new Buckets(rate, writer, System::nanoTime);
        return new RequestFilters(
                new RateFilter(buckets),
                new BodyFilter(body, writer),
                audit.stream().map(log -> new AuditFilter(log, clock)).findFirst(),
                new Refusals(writer, buckets),
                credentials);
    }
}
