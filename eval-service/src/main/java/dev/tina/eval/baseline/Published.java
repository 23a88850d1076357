package dev.tina.eval.baseline;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of a model.
 *
 * @param kind baseline, tina or ablation of the paper; replication by others
 * @param source where it is published
 * @param mark what to know of the figures
 * @param hub id of the model on the hub; absent where none is known
 * @param figures Pass@1 by benchmark
 * @param average over the benchmarks, as published; absent where it is not
 */
public record Published(
        String kind,
        String model,
        String source,
        String mark,
        @Nullable String hub,
        Map<String, Figure> figures,
        @Nullable Figure average) {

    /**
     * A published share, between 0 and 1.
     *
     * @param deviation standard deviation over seeds; absent where it is not published
     */
    public record Figure(double value, @Nullable Double deviation) {}
}
