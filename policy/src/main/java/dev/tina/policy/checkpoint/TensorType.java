package dev.tina.policy.checkpoint;

/** Element types of safetensors files that are known here; {@code torch} is libtorch's number for it. */
public enum TensorType {
    F64(8, 7),
    F32(4, 6),
    F16(2, 5),
    BF16(2, 15),
    I64(8, 4),
    I32(4, 3),
    I16(2, 2),
    I8(1, 1),
    U8(1, 0),
    BOOL(1, 11);

    private final int bytes;
    private final int torch;

    TensorType(int bytes, int torch) {
        this.bytes = bytes;
        this.torch = torch;
    }

    /** Bytes of one element. */
    public int bytes() {
        return bytes;
    }

    /** libtorch's scalar type, the number that TorchScript uses for it. */
    public int torch() {
        return torch;
    }

    /** Whether model weights may have it. */
    public boolean isWeight() {
        return this == F32 || this == F16 || this == BF16;
    }
}
