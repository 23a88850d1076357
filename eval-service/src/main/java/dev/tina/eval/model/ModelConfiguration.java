package dev.tina.eval.model;

import dev.tina.eval.EvaluationSettings;
import dev.tina.eval.baseline.Baselines;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the search for models and adapters. */
@Configuration(proxyBeanMethods = false)
class ModelConfiguration {

    @Bean
    Models models(EvaluationSettings settings, Baselines baselines) {
        return new Models(settings, baselines);
    }
}
