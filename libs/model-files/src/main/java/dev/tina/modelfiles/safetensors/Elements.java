package dev.tina.modelfiles.safetensors;

import java.nio.ByteBuffer;

/** Reads and writes single weights of each type as float32. */
public final class Elements {

    private Elements() {}

    /** The next element; bfloat16 and float16 lose nothing. */
    public static float get(ByteBuffer bytes, TensorType type) {
        return switch (type) {
            case F32 -> bytes.getFloat();
            case F16 -> Float.float16ToFloat(bytes.getShort());
            case BF16 -> Bfloat16.toFloat(bytes.getShort());
            default -> throw new IllegalArgumentException("dtype must be F32, BF16 or F16, was " + type);
        };
    }

    /** Appends an element, rounded to the type's nearest, halves to even. */
    public static void put(ByteBuffer bytes, TensorType type, float value) {
        switch (type) {
            case F32 -> bytes.putFloat(value);
            case F16 -> bytes.putShort(Float.floatToFloat16(value));
            case BF16 -> bytes.putShort(Bfloat16.round(value));
            default -> throw new IllegalArgumentException("dtype must be F32, BF16 or F16, was " + type);
        }
    }
}
