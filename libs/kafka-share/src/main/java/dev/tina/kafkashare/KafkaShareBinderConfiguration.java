package dev.tina.kafkashare;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binder.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What Spring Cloud Stream makes of the binder type {@code kafka-share}, in a context of the binder's own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(Binder.class)
@EnableConfigurationProperties(KafkaProperties.class)
public class KafkaShareBinderConfiguration {

    @Bean
    KafkaShareBinder kafkaShareBinder(
            Environment environment, KafkaProperties kafka, ObjectProvider<MeterRegistry> meters) {
        return new KafkaShareBinder(
                new ShareBindingSettings(environment),
                new ShareClients(kafka),
                meters.getIfAvailable(() -> Metrics.globalRegistry));
    }
}
