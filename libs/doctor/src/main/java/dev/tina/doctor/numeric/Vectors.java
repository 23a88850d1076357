package dev.tina.doctor.numeric;

import dev.tina.modelfiles.adapter.LoraLayout;
import dev.tina.modelfiles.adapter.LoraMatrix;
import java.util.function.Function;

/** Differences of vectors, in double precision; NaN where an element is not a number. */
final class Vectors {

    private Vectors() {}

    static double largestDifference(float[] found, float[] expected) {
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs((double) found[i] - expected[i]));
        }
        return largest;
    }

    /** Euclidean distance of so many elements. */
    static double distance(float[] found, int from, float[] expected, int expectedFrom, int count) {
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double difference = (double) found[from + i] - expected[expectedFrom + i];
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }

    static double distance(float[] found, float[] expected) {
        return distance(found, 0, expected, 0, expected.length);
    }

    /** Matrices by the name of their tensor, one after another as the layout says. */
    static float[] flat(LoraLayout layout, Function<LoraMatrix, float[]> matrices) {
        float[] flat = new float[layout.length()];
        for (LoraMatrix matrix : layout.matrices()) {
            System.arraycopy(matrices.apply(matrix), 0, flat, matrix.offset(), matrix.length());
        }
        return flat;
    }
}
