package dev.tina.reward.ring;

import dev.tina.messaging.EventCodec;
import dev.tina.messaging.trace.GroupTracing;
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
@Configuration
class RingConfiguration {

    @Bean
    Consumer<Message<?>> score(Station station) {
        return station::accept;
    }

    @Bean
    Station station(
            Scorer scorer, Outlet outlet, RewardProperties properties, MeterRegistry registry, GroupTracing tracing) {
        GroupWork work = new GroupWork(new EventCodec(), scorer, outlet, registry, tracing);
        return new Station(work, properties.stopPatience(), registry);
    }

    @Bean
    Outlet outlet(KafkaOperations<byte[], byte[]> kafka) {
        return new Outlet(kafka, new EventCodec());
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
