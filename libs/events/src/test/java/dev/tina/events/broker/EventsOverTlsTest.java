package dev.tina.events.broker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.Topics;
import dev.tina.events.codec.EventFixture;
import dev.tina.events.message.EventMessages;
import dev.tina.kafkashare.test.SecureBroker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

class EventsOverTlsTest {

    @Test
    void topicsAreMadeAndEventsPassWithTlsAndAPassword() throws Exception {
        RolloutCompleted event = new EventFixture(1)
                .rolloutCompleted(List.of(new EventFixture(2).completion(3), new EventFixture(3).completion(4)));
        try (var broker = SecureBroker.start();
                var service = new SpringApplicationBuilder(Service.class)
                        .properties(settings(broker))
                        .run()) {
            assertThat(service.getBean(StreamBridge.class)
                            .send(Topics.ROLLOUT_COMPLETED, EventMessages.keyed(event.groupId(), event)))
                    .isTrue();

            Message<RolloutCompleted> kept =
                    requireNonNull(service.getBean(Service.class).kept.poll(60, TimeUnit.SECONDS));
            assertThat(kept.getPayload()).isEqualTo(event);
        }
    }

    private static Map<String, Object> settings(SecureBroker broker) {
        Map<String, Object> settings = new HashMap<>(broker.settings());
        settings.put("spring.main.web-application-type", "none");
        settings.put("spring.main.banner-mode", "off");
        settings.put("spring.cloud.function.definition", "keep");
        settings.put("spring.cloud.stream.bindings.keep-in-0.destination", Topics.ROLLOUT_COMPLETED);
        settings.put("spring.cloud.stream.bindings.keep-in-0.group", "one");
        return settings;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    static class Service {

        private final BlockingQueue<Message<RolloutCompleted>> kept = new ArrayBlockingQueue<>(10);

        @Bean
        Consumer<Message<RolloutCompleted>> keep() {
            return kept::add;
        }
    }
}
