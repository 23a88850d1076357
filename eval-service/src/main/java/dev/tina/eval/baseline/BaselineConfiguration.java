package dev.tina.eval.baseline;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the published figures. */
@Configuration(proxyBeanMethods = false)
class BaselineConfiguration {

    @Bean
    Baselines baselines() {
        return new Baselines();
    }
}
