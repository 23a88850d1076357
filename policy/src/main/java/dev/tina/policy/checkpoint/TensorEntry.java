package dev.tina.policy.checkpoint;

import java.util.List;

/**
 * Where one tensor lies in a safetensors file.
 *
 * @param offset of its first byte, counted from the start of the file
 * @param length in bytes
 */
public record TensorEntry(String name, TensorType type, List<Long> shape, long offset, long length) {

    public TensorEntry {
        shape = List.copyOf(shape);
    }
}
