package dev.tina.kafkashare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tina.kafkashare.test.EmbeddedBroker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.support.MessageBuilder;

class KafkaShareBinderTest {

    private static EmbeddedBroker broker;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void aFunctionsOutputIsSentBeforeItsInputIsAccepted() {
        Topic in = Topic.create(broker);
        Topic out = Topic.create(broker);
        in.publish("before the group was there");
        try (ConfigurableApplicationContext app = start(in, out, "kafka")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> accepted(app) == 1);

            // published no later than accepted: so it is there without any wait
            ConsumerRecord<byte[], byte[]> sent =
                    out.records("", (int) out.count("")).getFirst();
            assertThat(Topic.text(sent.value())).isEqualTo("BEFORE THE GROUP WAS THERE");
            assertThat(Topic.text(sent.key())).isEqualTo("key of before the group was there");
            MessageHeaders headers = app.getBean(App.class).seen.getFirst();
            assertThat(headers.get(MessageHeaders.CONTENT_TYPE)).hasToString("text/plain");
            assertThat(headers)
                    .containsEntry(RecordMessages.TOPIC, in.name())
                    .containsEntry(RecordMessages.DELIVERY_ATTEMPT, 1);
        }
    }

    @Test
    void theGroupStartsAtTheBeginningWithTheLockAskedFor() throws Exception {
        Topic in = Topic.create(broker);
        try (ConfigurableApplicationContext app =
                        start(in, Topic.create(broker), "kafka", "lock-duration=20s", "max-in-flight=1");
                Admin admin = Admin.create(in.config())) {
            assertThat(app.isRunning()).isTrue();
            ConfigResource group = new ConfigResource(ConfigResource.Type.GROUP, "workers");
            Map<String, String> config =
                    admin.describeConfigs(List.of(group)).all().get(20, TimeUnit.SECONDS).values().stream()
                            .flatMap(of -> of.entries().stream())
                            .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
            assertThat(config)
                    .containsEntry("share.auto.offset.reset", "earliest")
                    .containsEntry("share.record.lock.duration.ms", "20000");
        }
    }

    @Test
    void anUnknownKeyIsRefusedByName() {
        Topic in = Topic.create(broker);
        assertThatThrownBy(() -> start(in, Topic.create(broker), "kafka", "max-inflight-records=2"))
                .rootCause()
                .hasMessageContaining("max-inflight-records");
    }

    @Test
    void anOutputIsRefusedWithTheBinderThatTakesIt() {
        Topic in = Topic.create(broker);
        assertThatThrownBy(() -> start(in, Topic.create(broker), "kafka-share"))
                .rootCause()
                .hasMessageContaining("spring.cloud.stream.bindings.<output>.binder=kafka");
    }

    private static ConfigurableApplicationContext start(Topic in, Topic out, String outBinder, String... settings) {
        List<String> properties = new ArrayList<>(List.of(
                "spring.main.web-application-type=none",
                "spring.main.banner-mode=off",
                "spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "spring.cloud.stream.kafka.binder.brokers=" + broker.bootstrapServers(),
                "spring.cloud.stream.kafka.binder.auto-create-topics=false",
                "spring.cloud.stream.default-binder=kafka",
                "spring.cloud.stream.binding-retry-interval=0",
                "spring.cloud.function.definition=upperCase",
                "spring.cloud.stream.bindings.upperCase-in-0.destination=" + in.name(),
                "spring.cloud.stream.bindings.upperCase-in-0.group=workers",
                "spring.cloud.stream.bindings.upperCase-in-0.binder=kafka-share",
                "spring.cloud.stream.bindings.upperCase-out-0.destination=" + out.name(),
                "spring.cloud.stream.bindings.upperCase-out-0.binder=" + outBinder,
                "spring.cloud.stream.kafka.bindings.upperCase-out-0.producer.sync=true"));
        for (String setting : settings) {
            properties.add("spring.cloud.stream.kafka-share.bindings.upperCase-in-0.consumer." + setting);
        }
        return new SpringApplicationBuilder(App.class)
                .properties(properties.toArray(String[]::new))
                .run();
    }

    private static int accepted(ConfigurableApplicationContext app) {
        return (int)
                app
                        .getBean(MeterRegistry.class)
                        .find("kafka.share.records")
                        .tag("result", "accepted")
                        .counters()
                        .stream()
                        .mapToDouble(Counter::count)
                        .sum();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class App {

        private final List<MessageHeaders> seen = new CopyOnWriteArrayList<>();

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Function<Message<byte[]>, Message<byte[]>> upperCase() {
            return message -> {
                seen.add(message.getHeaders());
                return MessageBuilder.withPayload(
                                Topic.bytes(Topic.text(message.getPayload()).toUpperCase(Locale.ROOT)))
                        .setHeader("kafka_messageKey", message.getHeaders().get(RecordMessages.KEY))
                        .build();
            };
        }
    }
}
