package dev.tina.events.codec;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;

/** Reads a value that is packed into a CBOR byte string. */
final class ByteStrings {

    private ByteStrings() {}

    static <T> T read(JsonParser in, DeserializationContext context, Class<T> type, Function<byte[], T> unpack) {
        if (in.currentToken() != JsonToken.VALUE_EMBEDDED_OBJECT) {
            return context.reportInputMismatch(type, "must be a byte string, was %s", in.currentToken());
        }
        try {
            return unpack.apply(in.getBinaryValue());
        } catch (IllegalArgumentException e) {
            return context.reportInputMismatch(type, "%s", e.getMessage());
        }
    }
}
