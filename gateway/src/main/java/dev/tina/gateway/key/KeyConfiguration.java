package dev.tina.gateway.key;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the keys; a gateway without a database has none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.datasource.url")
class KeyConfiguration {

    @Bean
    ApiKeyTable apiKeyTable(JdbcClient database) {
        return new ApiKeyTable(database);
    }

    @Bean
    KnownKeys knownKeys(ApiKeyTable keys, BootstrapKey bootstrap, InstantSource clock) {
        return new KnownKeys(keys, bootstrap, clock);
    }
}
