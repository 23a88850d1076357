package dev.tina.cli.client.answer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What others published of a model.
 *
 * @param source where it is published
 * @param mark what to know of the figures
 * @param hub id of the model on the hub; absent where none is known
 * @param figures Pass@1 by benchmark
 * @param average over the benchmarks, as published; absent where it is not
 */
public record BaselineAnswer(
        String model,
        String source,
        String mark,
        @Nullable String hub,
        Map<String, Figure> figures,
        @Nullable Figure average) {

    /** A published share and its deviation over seeds. */
    public record Figure(double value, @Nullable Double deviation) {}
}
