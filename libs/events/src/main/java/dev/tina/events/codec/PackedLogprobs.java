package dev.tina.events.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** Log-probabilities as a byte string of little-endian float32: what was sampled is learned from, to the bit. */
final class PackedLogprobs {

    private PackedLogprobs() {}

    static byte[] pack(float[] logprobs) {
        byte[] packed = new byte[Math.multiplyExact(logprobs.length, Float.BYTES)];
        ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(logprobs);
        return packed;
    }

    /** Throws {@link IllegalArgumentException} where the length is no multiple of 4. */
    static float[] unpack(byte[] packed) {
        if (packed.length % Float.BYTES != 0) {
            throw new IllegalArgumentException("must be a multiple of 4 bytes long, was " + packed.length);
        }
        float[] logprobs = new float[packed.length / Float.BYTES];
        ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(logprobs);
        return logprobs;
    }

    static final class Writer extends ValueSerializer<float[]> {
        @Override
        public void serialize(float[] logprobs, JsonGenerator out, SerializationContext context) {
            out.writeBinary(pack(logprobs));
        }
    }

    static final class Reader extends ValueDeserializer<float[]> {
        @Override
        public float[] deserialize(JsonParser in, DeserializationContext context) {
            return ByteStrings.read(in, context, float[].class, PackedLogprobs::unpack);
        }
    }
}
