package dev.tina.trainer.watch;

import dev.tina.messaging.watch.GpuReading;
import dev.tina.messaging.watch.TableGauge;
import dev.tina.messaging.watch.Watch;
import dev.tina.messaging.watch.WatchedDatabase;
import dev.tina.trainer.TrainerProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** What the trainer has read. */
@Configuration
class WatchConfiguration {

    @Bean
    Watch ledgerWatch(WatchedDatabase watchedDatabase) {
        return LedgerReadings.of(watchedDatabase);
    }

    @Bean
    QueueLags queueLags(KafkaAdmin kafka) {
        return new QueueLags(kafka.getConfigurationProperties());
    }

    @Bean
    Watch queueWatch(MeterRegistry meters, QueueLags queueLags) {
        return new Watch(List.of(new TableGauge(
                meters, "tina.queue.lag", "Records of a topic that a group has not finished", queueLags::read)));
    }

    @Bean
    Watch deviceWatch(MeterRegistry meters, TrainerProperties properties) {
        return new Watch(List.of(new GpuReading(meters, properties.device())));
    }
}
