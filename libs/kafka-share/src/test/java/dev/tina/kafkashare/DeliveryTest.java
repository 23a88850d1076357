package dev.tina.kafkashare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.kafkashare.Delivery.Verdict;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final ShareConsumerSettings AT_MOST_3 =
            new ShareConsumerSettings(1, Duration.ofSeconds(30), 3, Duration.ZERO, Duration.ZERO, "");

    @Test
    void successIsAccepted() {
        assertThat(Delivery.verdict(Optional.empty(), 3, AT_MOST_3)).isEqualTo(new Verdict(AcknowledgeType.ACCEPT, ""));
    }

    @Test
    void aFailureIsReleasedUntilItsLastDelivery() {
        Optional<Throwable> failure = Optional.of(new IllegalStateException("outer", new ArithmeticException("x")));
        assertThat(Delivery.verdict(failure, 2, AT_MOST_3))
                .isEqualTo(new Verdict(AcknowledgeType.RELEASE, "java.lang.ArithmeticException: x"));
        assertThat(Delivery.verdict(failure, 3, AT_MOST_3))
                .isEqualTo(new Verdict(
                        AcknowledgeType.REJECT, "failed 3 times, at last with java.lang.ArithmeticException: x"));
    }

    @Test
    void aRecordThatEndsItsConsumersIsNotHandledAgain() {
        assertThat(Delivery.beforeHandling(3, AT_MOST_3)).isEmpty();
        assertThat(Delivery.beforeHandling(4, AT_MOST_3))
                .contains(new Verdict(
                        AcknowledgeType.REJECT, "was delivered 3 times, and no consumer lived to finish or fail it"));
    }
}
