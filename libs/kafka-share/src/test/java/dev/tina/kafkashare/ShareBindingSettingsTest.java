package dev.tina.kafkashare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class ShareBindingSettingsTest {

    private static final String KEY = "spring.cloud.stream.kafka-share.bindings.sampleGroups-in-0.consumer.";

    private final MockEnvironment environment = new MockEnvironment();
    private final ShareBindingSettings settings = new ShareBindingSettings(environment);

    @Test
    void defaultsAreAsDocumented() {
        assertThat(settings.consumer("sampleGroups-in-0"))
                .isEqualTo(new ShareConsumerSettings(
                        4, Duration.ofSeconds(30), 4, Duration.ofSeconds(1), Duration.ofSeconds(10), ""));
    }

    @Test
    void everyKeyCanBeSet() {
        environment
                .withProperty(KEY + "max-in-flight", "16")
                .withProperty(KEY + "lock-duration", "45s")
                .withProperty(KEY + "max-deliveries", "2")
                .withProperty(KEY + "retry-delay", "3s")
                .withProperty(KEY + "stop-timeout", "5s")
                .withProperty(KEY + "dead-letter-topic", "graves");

        ShareConsumerSettings read = settings.consumer("sampleGroups-in-0");

        assertThat(read)
                .isEqualTo(new ShareConsumerSettings(
                        16, Duration.ofSeconds(45), 2, Duration.ofSeconds(3), Duration.ofSeconds(5), "graves"));
        assertThat(read.renewAfter()).isEqualTo(Duration.ofSeconds(15));
        assertThat(read.deadLetterTopicOf("t")).isEqualTo("graves");
    }

    @Test
    void aTopicsDeadLettersGoToItsOwnTopic() {
        assertThat(settings.consumer("sampleGroups-in-0").deadLetterTopicOf("rollout.requested"))
                .isEqualTo("rollout.requested.dlt");
    }

    @Test
    void anUnknownKeyIsRefusedByName() {
        environment.withProperty(KEY + "max-inflight", "16").withProperty(KEY + "locks", "1");
        assertThatThrownBy(() -> settings.consumer("sampleGroups-in-0"))
                .rootCause()
                .hasMessageContaining("locks");
    }

    @ParameterizedTest
    @CsvSource({
        "max-in-flight, 0, 'max-in-flight must be between 1 and 256, was 0'",
        "lock-duration, 10ms, 'lock-duration must be at least 1 s, was PT0.01S'",
        "max-deliveries, 11, 'max-deliveries must be between 1 and 10, was 11'",
        "retry-delay, 11s, 'retry-delay must be between 0 and a third of lock-duration, PT10S, was PT11S'"
    })
    void aValueOutOfRangeIsRefusedWithWhatIsAllowed(String key, String value, String reason) {
        environment.withProperty(KEY + key, value);
        assertThatThrownBy(() -> settings.consumer("sampleGroups-in-0"))
                .rootCause()
                .hasMessage(reason);
    }
}
