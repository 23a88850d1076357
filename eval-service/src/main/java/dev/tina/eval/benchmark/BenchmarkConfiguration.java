package dev.tina.eval.benchmark;

import dev.tina.eval.EvaluationSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the declared benchmarks. */
@Configuration(proxyBeanMethods = false)
class BenchmarkConfiguration {

    @Bean
    Benchmarks benchmarks(EvaluationSettings settings) {
        return new Benchmarks(settings);
    }
}
