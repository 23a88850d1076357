package dev.tina.events.message;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.contracts.JobChanged;
import dev.tina.events.codec.EventCodec;
import dev.tina.events.codec.EventFixture;
import dev.tina.events.codec.EventFormatException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.support.MessageBuilder;

class EventMessageConverterTest {

    private final EventCodec codec = new EventCodec();
    private final EventMessageConverter converter = new EventMessageConverter(codec);
    private final JobChanged event = new EventFixture(1).jobChanged();

    @Test
    void anEventBecomesBytesAndAnEventAgain() {
        Message<?> message = requireNonNull(converter.toMessage(event, contentType("application/cbor")));

        assertThat(message.getPayload()).isEqualTo(codec.write(event));
        assertThat(converter.fromMessage(message, JobChanged.class)).isEqualTo(event);
    }

    @Test
    void otherContentTypesAreLeftToOthers() {
        assertThat(converter.toMessage(event, contentType("application/json"))).isNull();
        assertThat(converter.fromMessage(cbor(codec.write(event), "application/json"), JobChanged.class))
                .isNull();
    }

    @Test
    void otherTypesAreLeftToOthers() {
        assertThat(converter.fromMessage(cbor(codec.write(event), "application/cbor"), byte[].class))
                .isNull();
    }

    @Test
    void bytesThatAreNoEventAreRefused() {
        assertThatExceptionOfType(EventFormatException.class)
                .isThrownBy(() -> converter.fromMessage(cbor(new byte[3], "application/cbor"), JobChanged.class));
    }

    @Test
    void aKeyedMessageHasTheIdsTextAsItsKey() {
        Message<JobChanged> message = EventMessages.keyed(event.jobId(), event);

        assertThat(message.getPayload()).isSameAs(event);
        assertThat(message.getHeaders().get(KafkaHeaders.KEY, byte[].class))
                .asString()
                .isEqualTo(event.jobId().toString());
    }

    private static MessageHeaders contentType(String type) {
        return new MessageHeaders(Map.of(MessageHeaders.CONTENT_TYPE, type));
    }

    private static Message<byte[]> cbor(byte[] bytes, String type) {
        return MessageBuilder.withPayload(bytes)
                .setHeader(MessageHeaders.CONTENT_TYPE, type)
                .build();
    }
}
