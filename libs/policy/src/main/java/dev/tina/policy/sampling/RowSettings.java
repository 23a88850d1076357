package dev.tina.policy.sampling;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import dev.tina.policy.decode.Drawing;
import java.util.List;

/** The sampling settings of several rows as {@code draw.py} takes them; closed by its owner. */
final class RowSettings implements AutoCloseable {

    /** Tokens that top-p looks at first; when they do not reach it, it looks at all. */
    private static final int CANDIDATES = 1024;

    private final NDManager manager;
    private final Drawing drawing;

    /** Those that the rows' requests name. */
    static RowSettings of(NDManager parent, List<SequenceRow> rows) {
        return new RowSettings(
                parent,
                rows.stream().map(row -> row.group().request().sampling()).toList());
    }

    /** @param rows what each row is drawn by. [B] */
    RowSettings(NDManager parent, List<SamplingSettings> rows) {
        this.manager = parent.newSubManager();
        IValue used = IValue.listFrom(
                any(rows.stream().anyMatch(SamplingSettings::isGreedy)),
                any(rows.stream().anyMatch(row -> row.topK() > 0)),
                any(rows.stream().anyMatch(row -> row.topP() < 1)),
                any(rows.stream().anyMatch(row -> row.minP() > 0)),
                any(rows.stream().anyMatch(row -> !row.isGreedy() && row.temperature() != 1)));
        int candidates = Math.max(
                CANDIDATES, rows.stream().mapToInt(SamplingSettings::topK).max().orElse(0));
        this.drawing = new Drawing(filters(rows), used, candidates);
    }

    Drawing drawing() {
        return drawing;
    }

    private IValue filters(List<SamplingSettings> rows) {
        int size = rows.size();
        float[] temperature = new float[size];
        long[] topK = new long[size];
        double[] topP = new double[size];
        float[] minP = new float[size];
        boolean[] greedy = new boolean[size];
        for (int i = 0; i < size; i++) {
            SamplingSettings row = rows.get(i);
            greedy[i] = row.isGreedy();
            temperature[i] = row.isGreedy() ? 1 : (float) row.temperature();
            topK[i] = row.topK();
            topP[i] = row.topP();
            minP[i] = (float) row.minP();
        }
        Shape column = new Shape(size, 1);
        return list(
                manager.create(temperature, column),
                manager.create(topK, column),
                manager.create(topP, column),
                manager.create(minP, column),
                manager.create(greedy));
    }

    private static IValue list(NDArray... arrays) {
        PtNDArray[] tensors = new PtNDArray[arrays.length];
        for (int i = 0; i < arrays.length; i++) {
            tensors[i] = (PtNDArray) arrays[i];
        }
        return IValue.listFrom(tensors);
    }

    private static long any(boolean is) {
        return is ? 1 : 0;
    }

    @Override
    public void close() {
        drawing.close();
        manager.close();
    }
}
