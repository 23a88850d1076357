package dev.tina.events.message;

import dev.tina.events.codec.EventCodec;
import dev.tina.events.codec.EventFormatException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.converter.AbstractMessageConverter;
import org.springframework.util.MimeTypeUtils;

/** Lets functions of Spring Cloud Stream take and give the records of {@code contracts}. */
final class EventMessageConverter extends AbstractMessageConverter {

    private static final Logger log = LoggerFactory.getLogger(EventMessageConverter.class);
    private static final String CONTRACTS = "dev.tina.contracts";

    private final EventCodec codec;

    EventMessageConverter(EventCodec codec) {
        super(MimeTypeUtils.parseMimeType(EventCodec.CONTENT_TYPE));
        this.codec = codec;
        setStrictContentTypeMatch(true);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.isRecord() && type.getPackageName().equals(CONTRACTS);
    }

    /** Logs what it throws, since the caller swallows it and hands the bytes on. */
    @Override
    protected @Nullable Object convertFromInternal(Message<?> message, Class<?> type, @Nullable Object hint) {
        if (!(message.getPayload() instanceof byte[] bytes)) {
            return null;
        }
        try {
            return codec.read(bytes, type);
        } catch (EventFormatException e) {
            log.warn("A message is no event: {}", e.getMessage());
            throw e;
        }
    }

    @Override
    protected Object convertToInternal(Object event, @Nullable MessageHeaders headers, @Nullable Object hint) {
        return codec.write(event);
    }
}
