package dev.tina.events.codec;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * Events as bytes: CBOR (RFC 8949) maps of the records of {@code contracts}, in declaration order.
 *
 * <p>Token ids are byte strings of LEB128 varints, log-probabilities of little-endian float32, UUIDs of 16 bytes;
 * instants and durations are ISO-8601 texts; a present reward is a number, an absent one the text of its reason.
 * Unknown fields are skipped, so that a newer sender is understood; a missing field is an error, save an optional one.
 */
public final class EventCodec {

    /** The content type of what {@link #write} makes. */
    public static final String CONTENT_TYPE = "application/cbor";

    /** No event is larger, 64 MiB: a group of 64 completions of 32,768 tokens takes less than a half. */
    static final int MAX_EVENT_BYTES = 64 * 1024 * 1024;

    private final CBORMapper mapper = EventMapper.create();

    /** The event's bytes; throws {@link EventFormatException} where they would be more than the limit. */
    public byte[] write(Object event) {
        String what = event.getClass().getSimpleName();
        try {
            return bounded(what, mapper.writeValueAsBytes(event));
        } catch (JacksonException e) {
            throw new EventFormatException(what + path(e), e.getOriginalMessage(), e);
        }
    }

    /** The event that {@code bytes} hold; throws {@link EventFormatException} for anything but a valid one. */
    public <T> T read(byte[] bytes, Class<T> type) {
        String what = type.getSimpleName();
        try {
            T event = mapper.readValue(bounded(what, bytes), type);
            if (event == null) {
                throw new EventFormatException(what, "must be a map, was null");
            }
            return event;
        } catch (JacksonException e) {
            throw new EventFormatException(what + path(e), e.getOriginalMessage(), e);
        }
    }

    private static byte[] bounded(String what, byte[] bytes) {
        if (bytes.length > MAX_EVENT_BYTES) {
            throw new EventFormatException(
                    what, "must be at most " + MAX_EVENT_BYTES + " bytes long, was " + bytes.length);
        }
        return bytes;
    }

    /** For example {@code .completions[3].tokens}. */
    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(at -> at.getPropertyName() == null ? "[" + at.getIndex() + "]" : "." + at.getPropertyName())
                .collect(Collectors.joining());
    }
}
