package dev.tina.modelfiles.adapter;

import java.util.List;

/**
 * One matrix of an adapter and its place in the flat vector.
 *
 * @param module of the model that it adapts, as in {@code model.layers.0.mlp.up_proj}
 * @param side A (down to the rank) or B (up from it)
 * @param rows of the matrix; its output width
 * @param columns of the matrix; its input width
 * @param offset of its first element in the flat vector
 */
public record LoraMatrix(String module, Side side, int rows, int columns, int offset) {

    public enum Side {
        A,
        B
    }

    /** The name that PEFT gives the tensor. */
    public String tensor() {
        return "base_model.model." + module + ".lora_" + side + ".weight";
    }

    List<Long> shape() {
        return List.of((long) rows, (long) columns);
    }

    public int length() {
        return Math.multiplyExact(rows, columns);
    }
}
