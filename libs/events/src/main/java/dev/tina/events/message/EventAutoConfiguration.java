package dev.tina.events.message;

import dev.tina.events.codec.EventCodec;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.converter.MessageConverter;

/** Events as payloads of messages. */
@AutoConfiguration
public final class EventAutoConfiguration {

    @Bean
    EventCodec eventCodec() {
        return new EventCodec();
    }

    @Bean
    MessageConverter eventMessageConverter(EventCodec codec) {
        return new EventMessageConverter(codec);
    }
}
