package dev.tina.policy;

import dev.tina.policy.LoraMatrix.Side;
import dev.tina.policy.checkpoint.Dimensions;
import java.util.ArrayList;
import java.util.List;

/**
 * Where each matrix of an adapter lies in its flat vector.
 *
 * <p>Matrices whose base weights are stacked lie side by side, so that one view covers their A and another their B.
 */
final class LoraLayout {

    /** Linear layers whose base weights are stacked, in the order of the stack. */
    private record Place(String block, List<String> modules, int in, List<Integer> outs) {}

    private final int rank;
    private final List<LoraMatrix> matrices = new ArrayList<>();
    private final List<long[]> views = new ArrayList<>();
    private int length;

    LoraLayout(Dimensions d, int rank) {
        this.rank = rank;
        int query = d.queryWidth();
        int key = d.keyWidth();
        int wide = d.intermediate();
        List<Place> places = List.of(
                new Place("self_attn", List.of("q_proj", "k_proj", "v_proj"), d.hidden(), List.of(query, key, key)),
                new Place("self_attn", List.of("o_proj"), query, List.of(d.hidden())),
                new Place("mlp", List.of("gate_proj", "up_proj"), d.hidden(), List.of(wide, wide)),
                new Place("mlp", List.of("down_proj"), wide, List.of(d.hidden())));
        for (int layer = 0; layer < d.layers(); layer++) {
            for (Place place : places) {
                add("model.layers." + layer + "." + place.block() + ".", place);
            }
        }
    }

    private void add(String prefix, Place place) {
        int parts = place.modules().size();
        for (String module : place.modules()) {
            add(new LoraMatrix(prefix + module, Side.A, rank, place.in(), length));
        }
        views.add(new long[] {(long) parts * rank, place.in()});
        for (int i = 0; i < parts; i++) {
            add(new LoraMatrix(
                    prefix + place.modules().get(i), Side.B, place.outs().get(i), rank, length));
        }
        views.add(new long[] {place.outs().stream().mapToLong(o -> o).sum(), rank});
    }

    private void add(LoraMatrix matrix) {
        matrices.add(matrix);
        length = Math.addExact(length, matrix.length());
    }

    List<LoraMatrix> matrices() {
        return List.copyOf(matrices);
    }

    /** Rows and columns of the views that programs take, in the order of the vector: eight a layer. */
    long[][] views() {
        return views.toArray(long[][]::new);
    }

    /** Number of elements of the flat vector. */
    int length() {
        return length;
    }
}
