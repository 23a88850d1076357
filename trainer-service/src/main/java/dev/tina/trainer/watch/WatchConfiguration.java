package dev.tina.trainer.watch;

import dev.tina.service.metrics.DatabaseGauges;
import dev.tina.service.metrics.GpuReading;
import dev.tina.service.metrics.ReadingSet;
import dev.tina.service.metrics.TableGauge;
import dev.tina.trainer.TrainerProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** What the trainer has read. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    @Bean
    ReadingSet ledgerWatch(DatabaseGauges watchedDatabase) {
        return LedgerReadings.of(watchedDatabase);
    }

    @Bean
    QueueLags queueLags(KafkaAdmin kafka) {
        return new QueueLags(kafka.getConfigurationProperties());
    }

    @Bean
    ReadingSet queueWatch(MeterRegistry meters, QueueLags queueLags) {
        return new ReadingSet(List.of(new TableGauge(
                meters, "tina.queue.lag", "Records of a topic that a group has not finished", queueLags::read)));
    }

    @Bean
    ReadingSet deviceWatch(MeterRegistry meters, TrainerProperties properties) {
        return new ReadingSet(List.of(new GpuReading(meters, properties.device())));
    }
}
