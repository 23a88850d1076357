package dev.tina.eval.request;

import dev.tina.eval.benchmark.Benchmarks;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the reading and the completion of requests. */
@Configuration(proxyBeanMethods = false)
class EvaluationRequestConfiguration {

    @Bean
    RequestReader requestReader(Benchmarks benchmarks) {
        return new RequestReader(benchmarks);
    }

    @Bean
    RequestCompletion requestCompletion(Benchmarks benchmarks, InstantSource clock) {
        return new RequestCompletion(benchmarks, clock);
    }
}
