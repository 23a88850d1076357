package dev.tina.modelfiles.adapter;

import dev.tina.modelfiles.adapter.LoraMatrix.Side;
import dev.tina.modelfiles.config.Dimensions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each matrix of an adapter lies in its flat vector.
 *
 * <p>Matrices whose base weights are stacked lie side by side, so that one view covers their A and another their B.
 */
public final class LoraLayout {

    /** The widths of one linear layer. */
    record Linear(int in, int out) {}

    /** Linear layers whose base weights are stacked, in the order of the stack. */
    private record Place(String block, List<String> modules, int in, List<Integer> outs) {}

    /** The linear layers of a decoder layer, in the order of the vector. */
    static final List<String> MODULES =
            List.of("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj");

    private final int rank;
    private final List<LoraMatrix> matrices = new ArrayList<>();
    private final List<long[]> views = new ArrayList<>();
    private int length;

    public LoraLayout(Dimensions d, int rank) {
        this.rank = rank;
        int query = d.queryWidth();
        int key = d.keyWidth();
        int wide = d.intermediate();
        List<Place> places = List.of(
                new Place("self_attn", MODULES.subList(0, 3), d.hidden(), List.of(query, key, key)),
                new Place("self_attn", MODULES.subList(3, 4), query, List.of(d.hidden())),
                new Place("mlp", MODULES.subList(4, 6), d.hidden(), List.of(wide, wide)),
                new Place("mlp", MODULES.subList(6, 7), wide, List.of(d.hidden())));
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

    /** Every linear layer of a base, by its name. */
    static Map<String, Linear> linears(Dimensions d) {
        Map<String, Integer> in = new HashMap<>();
        Map<String, Linear> linears = new HashMap<>();
        for (LoraMatrix matrix : new LoraLayout(d, 1).matrices) {
            if (matrix.side() == Side.A) {
                in.put(matrix.module(), matrix.columns());
            } else {
                linears.put(matrix.module(), new Linear(in.getOrDefault(matrix.module(), 0), matrix.rows()));
            }
        }
        return linears;
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
