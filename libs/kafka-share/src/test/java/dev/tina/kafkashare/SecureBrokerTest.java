package dev.tina.kafkashare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.kafkashare.test.SecureBroker;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class SecureBrokerTest {

    private static SecureBroker broker;

    @BeforeAll
    static void startBroker() {
        broker = SecureBroker.start();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void bothBindersTheirAdministratorsAndTheirProducersUseTlsAndThePassword() {
        Topic in = Topic.create(broker.behind());
        Topic out = Topic.create(broker.behind());
        in.publish("hello");
        try (ConfigurableApplicationContext app = start(in, out, broker.settings())) {
            assertThat(Topic.text(out.records("", 1).getFirst().value())).isEqualTo("HELLO");
            assertThat(app.isRunning()).isTrue();
        }
    }

    @Test
    void aWrongPasswordEndsTheStart() {
        Map<String, String> wrong = new HashMap<>(broker.settings());
        wrong.computeIfPresent(
                "spring.kafka.properties.sasl.jaas.config", (key, login) -> login.replace("a-password", "no-password"));
        Topic in = Topic.create(broker.behind());

        assertThatThrownBy(() -> start(in, in, wrong).close())
                .hasMessageContaining("Failed to start bean")
                .satisfies(failure ->
                        assertThat(Throwables.getStackTrace(failure)).doesNotContain("no-password-for-kafka"));
    }

    private static ConfigurableApplicationContext start(Topic in, Topic out, Map<String, String> settings) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("spring.main.web-application-type", "none");
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.cloud.stream.kafka.binder.brokers", broker.bootstrapServers());
        properties.put("spring.cloud.stream.kafka.binder.auto-create-topics", "false");
        properties.put("spring.cloud.stream.default-binder", "kafka");
        properties.put("spring.cloud.stream.binding-retry-interval", "0");
        properties.put("spring.cloud.function.definition", "upperCase");
        properties.put("spring.cloud.stream.bindings.upperCase-in-0.destination", in.name());
        properties.put("spring.cloud.stream.bindings.upperCase-in-0.group", "workers-" + in.name());
        properties.put("spring.cloud.stream.bindings.upperCase-in-0.binder", "kafka-share");
        properties.put("spring.cloud.stream.bindings.upperCase-out-0.destination", out.name());
        properties.put("spring.cloud.stream.bindings.upperCase-out-0.binder", "kafka");
        properties.put("spring.cloud.stream.kafka.bindings.upperCase-out-0.producer.sync", "true");
        return new SpringApplicationBuilder(App.class).properties(properties).run();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class App {

        @Bean
        Function<byte[], byte[]> upperCase() {
            return bytes -> Topic.bytes(Topic.text(bytes).toUpperCase(Locale.ROOT));
        }
    }
}
