package dev.tina.modelfiles.safetensors;

import java.util.Arrays;
import java.util.Optional;

/** Element types of safetensors files that are computed with; {@code torch} is libtorch's number for it. */
public enum TensorType {
    F64(8, 7),
    F32(4, 6),
    F16(2, 5),
    BF16(2, 15);

    private final int bytes;
    private final int torch;

    TensorType(int bytes, int torch) {
        this.bytes = bytes;
        this.torch = torch;
    }

    /** The type that a file calls so; empty for one that is not computed with. */
    static Optional<TensorType> named(String dtype) {
        return Arrays.stream(values()).filter(type -> type.name().equals(dtype)).findFirst();
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
    boolean isWeight() {
        return this != F64;
    }
}
