package dev.tina.modelfiles.safetensors;

import java.util.List;
import java.util.Optional;

/**
 * Where one tensor lies in a safetensors file.
 *
 * @param dtype the file's name of its element type, any
 * @param offset of its first byte, counted from the start of the file
 * @param length in bytes
 */
public record TensorEntry(String name, String dtype, List<Long> shape, long offset, long length) {

    public TensorEntry {
        shape = List.copyOf(shape);
    }

    /** Its element type; empty for one that model weights cannot have. */
    public Optional<TensorType> weightType() {
        return TensorType.named(dtype).filter(TensorType::isWeight);
    }
}
