package dev.tina.eval.result;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Wires samples, results and comparisons. */
@Configuration(proxyBeanMethods = false)
class ResultConfiguration {

    @Bean
    SampleStore sampleStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json) {
        return new SampleStore(jdbc, batches, json);
    }

    @Bean
    EvaluationSamples evaluationSamples(JdbcClient jdbc, JsonMapper json) {
        return new EvaluationSamples(jdbc, json);
    }

    @Bean
    ResultCalculator resultCalculator(SampleStore samples) {
        return new ResultCalculator(samples);
    }

    @Bean
    EvaluationComparisons evaluationComparisons(SampleStore samples) {
        return new EvaluationComparisons(samples);
    }
}
