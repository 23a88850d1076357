package dev.tina.plan;

import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.folder.WeightNames;
import dev.tina.modelfiles.folder.WeightShapes;
import dev.tina.modelfiles.safetensors.TensorType;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Bytes of a base that is loaded.
 *
 * @param type of its weights in memory
 */
public record ModelBytes(ModelConfig config, TensorType type) {

    /** Number of weights; a tied embedding counts once. */
    public long parameters() {
        return names().mapToLong(name -> elements(WeightShapes.of(name, config)))
                .sum();
    }

    /** As a learner holds it. */
    public long learned() {
        return parameters() * type.bytes();
    }

    /**
     * As a sampler holds it: each matrix once, in the form that its kernel reads, and the table of rotary cosines and
     * sines. A tied embedding is there twice on a processor: plain, to be looked up, and packed, for the output.
     */
    public long sampled(PlannedDevice device) {
        Dimensions d = config.dimensions();
        long table = 2L * d.positions() * d.headDim();
        long again = config.tiedEmbedding() && device == PlannedDevice.PROCESSOR ? outputElements() : 0;
        return (parameters() + table + again) * type.bytes();
    }

    private long outputElements() {
        return (long) config.dimensions().vocabulary() * config.dimensions().hidden();
    }

    private Stream<String> names() {
        Stream<String> ends = Stream.of(WeightNames.EMBEDDING, WeightNames.FINAL_NORM);
        Stream<String> output = config.tiedEmbedding() ? Stream.of() : Stream.of(WeightNames.OUTPUT);
        Stream<String> layers = IntStream.range(0, config.dimensions().layers())
                .boxed()
                .flatMap(layer -> WeightNames.ofLayer(config.architecture(), layer).stream())
                .flatMap(List::stream);
        return Stream.of(ends, output, layers).flatMap(names -> names);
    }

    private static long elements(List<Long> shape) {
        return shape.stream().reduce(1L, Math::multiplyExact);
    }
}
