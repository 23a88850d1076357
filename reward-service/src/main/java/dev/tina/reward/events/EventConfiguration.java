package dev.tina.reward.events;

import dev.tina.events.codec.EventCodec;
import dev.tina.events.trace.GroupTracing;
import dev.tina.reward.RewardProperties;
import dev.tina.reward.scoring.Scorer;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.messaging.Message;

/** How groups come in and go out. */
@Configuration(proxyBeanMethods = false)
class EventConfiguration {

    @Bean
    Consumer<Message<?>> score(GroupWorkers workers) {
        return workers::accept;
    }

    @Bean
    GroupWorkers groupWorkers(
            Scorer scorer,
            RecordSender sender,
            RewardProperties properties,
            MeterRegistry registry,
            GroupTracing tracing) {
        GroupWork work = new GroupWork(new EventCodec(), scorer, sender, registry, tracing);
        return new GroupWorkers(work, properties.stopPatience(), registry);
    }

    @Bean
    RecordSender recordSender(KafkaOperations<byte[], byte[]> kafka) {
        return new RecordSender(kafka, new EventCodec());
    }

    /**
     * A listener hands its records on and acknowledges each when it is done, in any order. While one of them is not, the
     * container fetches nothing more but goes on polling, so that waiting for a grader delays no rebalance.
     */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> listeners(RewardProperties properties) {
        Properties polling = new Properties();
        polling.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.toString(properties.groupsPerListener()));
        return (container, destination, group) -> {
            ContainerProperties settings = container.getContainerProperties();
            settings.setAckMode(ContainerProperties.AckMode.MANUAL);
            settings.setAsyncAcks(true);
            settings.setKafkaConsumerProperties(polling);
            if (container instanceof ConcurrentMessageListenerContainer<?, ?> concurrent) {
                concurrent.setConcurrency(
                        properties.listenersOr(Runtime.getRuntime().availableProcessors()));
            }
        };
    }
}
