package dev.tina.trainer.metrics;

import dev.tina.trainer.TrainerProperties;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Which places this trainer tells of metrics: always the files, and MLflow where its address is set. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    @Bean
    MetricsLifecycle metricsLifecycle(
            JdbcClient jdbc, TransactionOperations transactions, InstantSource clock, TrainerProperties properties) {
        MetricCursors cursors = new MetricCursors(jdbc);
        List<MetricPlace> places = new ArrayList<>(List.of(new MetricFiles(Path.of(properties.jobs()))));
        if (!properties.mlflow().isEmpty()) {
            MlflowHttp http = new MlflowHttp(URI.create(properties.mlflow()));
            places.add(new MlflowRuns(http, properties.mlflowExperiment(), new JobFacts(jdbc)));
        }
        return new MetricsLifecycle(
                places.stream()
                        .map(place -> new MetricRounds(place, cursors, transactions, clock))
                        .toList(),
                INTERVAL);
    }
}
