package dev.tina.rollout.model;

import dev.tina.rollout.RolloutProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the bases: where their adapters are, what is loaded before the start, and what the worker says of them. */
@Configuration(proxyBeanMethods = false)
class BasesConfiguration {

    @Bean
    AdapterFetcher folderAdapterFetcher() {
        return new FolderAdapterFetcher();
    }

    @Bean
    Bases bases(RolloutProperties properties, AdapterFetcher adapters) {
        return new Bases(properties, adapters);
    }

    @Bean
    Preload preload(RolloutProperties properties, Bases bases) {
        return new Preload(properties, bases);
    }

    @Bean
    RolloutHealth rolloutHealth(RolloutProperties properties, Bases bases) {
        return new RolloutHealth(properties, bases);
    }
}
