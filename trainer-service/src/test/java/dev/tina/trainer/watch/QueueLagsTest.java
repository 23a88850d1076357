package dev.tina.trainer.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.kafkashare.test.EmbeddedBroker;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class QueueLagsTest {

    @Test
    void groupThatDoesNotExistIsLeftOut() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                QueueLags lags = new QueueLags(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(lags.read()).isEmpty();
        }
    }

    @Test
    void brokerThatIsAwayIsAFaultAndNoEmptyQueue() {
        try (QueueLags lags = new QueueLags(Map.of("bootstrap.servers", "127.0.0.1:1"))) {
            assertThatThrownBy(lags::read)
                    .isInstanceOfAny(ExecutionException.class, TimeoutException.class, KafkaException.class);
        }
    }
}
