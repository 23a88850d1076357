package dev.tina.events.broker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.Topics;
import dev.tina.events.codec.EventFixture;
import dev.tina.events.message.EventMessages;
import dev.tina.kafkashare.test.EmbeddedBroker;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

class EventsThroughTheBrokerTest {

    private static final int G = 64;
    private static final int T = 32_768;

    private static EmbeddedBroker broker;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start();
        service = new SpringApplicationBuilder(Service.class)
                .properties(
                        "spring.main.web-application-type=none",
                        "spring.main.banner-mode=off",
                        "spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "tina.topics.partitions=2",
                        "spring.cloud.function.definition=passOn;keep",
                        "spring.cloud.stream.bindings.passOn-in-0.destination=" + Topics.ROLLOUT_REQUESTED,
                        "spring.cloud.stream.bindings.passOn-in-0.group=one",
                        "spring.cloud.stream.bindings.passOn-out-0.destination=" + Topics.ROLLOUT_COMPLETED,
                        "spring.cloud.stream.bindings.keep-in-0.destination=" + Topics.ROLLOUT_COMPLETED,
                        "spring.cloud.stream.bindings.keep-in-0.group=two")
                .run();
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    @Test
    void aGroupOf64CompletionsOf32768TokensPassesThroughAFunction() throws Exception {
        EventFixture fixture = new EventFixture(1);
        RolloutCompleted event = fixture.rolloutCompleted(
                IntStream.range(0, G).mapToObj(i -> fixture.completion(T)).toList());

        boolean sent = service.getBean(StreamBridge.class)
                .send(Topics.ROLLOUT_REQUESTED, EventMessages.keyed(event.groupId(), event));

        assertThat(sent).isTrue();
        Message<RolloutCompleted> kept =
                requireNonNull(service.getBean(Service.class).kept.poll(60, TimeUnit.SECONDS));
        assertThat(kept.getPayload()).isEqualTo(event);
        assertThat(kept.getHeaders().get("kafka_receivedMessageKey", byte[].class))
                .isEqualTo(EventMessages.keyBytes(event.groupId()));
    }

    @Test
    void theTopicsAreThereWithTheirSizesBeforeAnyBinding() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ROLLOUT_COMPLETED);
            assertThat(admin.describeConfigs(List.of(topic))
                            .all()
                            .get(20, TimeUnit.SECONDS)
                            .values())
                    .flatExtracting(Config::entries)
                    .anySatisfy(entry -> {
                        assertThat(entry.name()).isEqualTo("max.message.bytes");
                        assertThat(entry.value()).isEqualTo("68157440");
                    });
            assertThat(admin.describeTopics(List.of(Topics.ROLLOUT_COMPLETED))
                            .allTopicNames()
                            .get(20, TimeUnit.SECONDS)
                            .values())
                    .allSatisfy(
                            description -> assertThat(description.partitions()).hasSize(2));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    static class Service {

        private final BlockingQueue<Message<RolloutCompleted>> kept = new ArrayBlockingQueue<>(10);

        @Bean
        Function<Message<RolloutCompleted>, Message<RolloutCompleted>> passOn() {
            return message -> EventMessages.keyed(message.getPayload().groupId(), message.getPayload());
        }

        @Bean
        Consumer<Message<RolloutCompleted>> keep() {
            return kept::add;
        }
    }
}
