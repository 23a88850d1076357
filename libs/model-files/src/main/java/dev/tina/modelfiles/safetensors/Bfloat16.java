package dev.tina.modelfiles.safetensors;

/** bfloat16: the upper half of a float32. */
final class Bfloat16 {

    private Bfloat16() {}

    /** The nearest bfloat16, halves to even. */
    static short round(float value) {
        int bits = Float.floatToIntBits(value);
        if (Float.isNaN(value)) {
            return (short) ((bits >>> 16) | 0x40);
        }
        return (short) ((bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16);
    }

    static float toFloat(short bits) {
        return Float.intBitsToFloat(bits << 16);
    }
}
