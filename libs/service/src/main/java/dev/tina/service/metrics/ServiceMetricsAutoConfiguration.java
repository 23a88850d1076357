package dev.tina.service.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Watches every service that has a registry of metrics. */
@AutoConfiguration(
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnBean(MeterRegistry.class)
@EnableConfigurationProperties(ServiceMetricsProperties.class)
public final class ServiceMetricsAutoConfiguration {

    @Bean
    MeterBinder processMemory() {
        return new ProcessMemory(Path.of("/proc/self/status"));
    }

    @Bean
    JobMetricLabels jobLabels(MeterRegistry registry, ServiceMetricsProperties properties, InstantSource clock) {
        return new JobMetricLabels(registry, properties.jobs(), properties.quiet(), clock);
    }

    @Bean
    ReadingPoller readings(ObjectProvider<ReadingSet> watches, ServiceMetricsProperties properties) {
        List<Reading> all = watches.orderedStream()
                .<Reading>flatMap(watch -> watch.readings().stream())
                .toList();
        return new ReadingPoller(all, properties.interval());
    }
}
