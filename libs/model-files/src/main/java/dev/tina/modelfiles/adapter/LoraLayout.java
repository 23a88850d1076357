package dev.tina.modelfiles.adapter;

import dev.tina.modelfiles.adapter.LinearLayers.Stack;
import dev.tina.modelfiles.adapter.LoraMatrix.Side;
import dev.tina.modelfiles.config.Dimensions;
import java.util.ArrayList;
import java.util.List;

/**
 * Where each matrix of an adapter lies in its flat vector.
 *
 * <p>Matrices whose base weights are stacked lie side by side, so that one view covers their A and another their B.
 */
public final class LoraLayout {

    private final int rank;
    private final List<LoraMatrix> matrices = new ArrayList<>();
    private final List<long[]> views = new ArrayList<>();
    private int length;

    public LoraLayout(Dimensions d, int rank) {
        this.rank = rank;
        for (int layer = 0; layer < d.layers(); layer++) {
            for (Stack stack : LinearLayers.stacks(d)) {
                add(layer, stack);
            }
        }
    }

    private void add(int layer, Stack stack) {
        int parts = stack.modules().size();
        for (String module : stack.modules()) {
            add(new LoraMatrix(stack.name(layer, module), Side.A, rank, stack.in(), length));
        }
        views.add(new long[] {(long) parts * rank, stack.in()});
        for (int i = 0; i < parts; i++) {
            String name = stack.name(layer, stack.modules().get(i));
            add(new LoraMatrix(name, Side.B, stack.outs().get(i), rank, length));
        }
        views.add(new long[] {stack.outs().stream().mapToLong(o -> o).sum(), rank});
    }

    private void add(LoraMatrix matrix) {
        matrices.add(matrix);
        length = Math.addExact(length, matrix.length());
    }

    public List<LoraMatrix> matrices() {
        return List.copyOf(matrices);
    }

    /** Rows and columns of the views that programs take, in the order of the vector: eight a layer. */
    public long[][] views() {
        return views.toArray(long[][]::new);
    }

    /** Number of elements of the flat vector. */
    public int length() {
        return length;
    }
}
