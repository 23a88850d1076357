package dev.tina.gateway;

import dev.tina.gateway.access.AccessMode;
import dev.tina.gateway.key.BootstrapKey;
import dev.tina.gateway.limit.BodyLimits;
import dev.tina.gateway.limit.RateLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the settings, each for who needs it. */
@Configuration(proxyBeanMethods = false)
class SettingsParts {

    @Bean
    Upstreams upstreams(GatewaySettings settings) {
        return settings.upstreams();
    }

    @Bean
    AccessMode accessMode(GatewaySettings settings) {
        return settings.access();
    }

    @Bean
    RateLimits rateLimits(GatewaySettings settings) {
        return settings.rate();
    }

    @Bean
    BodyLimits bodyLimits(GatewaySettings settings) {
        return settings.body();
    }

    @Bean
    BootstrapKey bootstrapKey(GatewaySettings settings) {
        return BootstrapKey.read(settings.bootstrapKeyFile());
    }
}
