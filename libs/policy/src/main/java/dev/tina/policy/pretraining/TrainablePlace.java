package dev.tina.policy.pretraining;

import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.folder.WeightNames;
import dev.tina.modelfiles.folder.WeightShapes;
import dev.tina.policy.weights.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * One place of {@link Weights} that is learned.
 *
 * @param index in the list
 * @param names of the weights that are stacked there
 * @param shapes of each of them
 */
record TrainablePlace(int index, List<String> names, List<List<Long>> shapes) {

    /** All places that a model has, the shared embedding once. */
    static List<TrainablePlace> of(ModelConfig config) {
        List<TrainablePlace> places = new ArrayList<>();
        places.add(of(config, 0, List.of(WeightNames.EMBEDDING)));
        places.add(of(config, 1, List.of(WeightNames.FINAL_NORM)));
        if (!config.tiedEmbedding()) {
            places.add(of(config, 2, List.of(WeightNames.OUTPUT)));
        }
        for (int layer = 0; layer < config.dimensions().layers(); layer++) {
            int at = Weights.BEFORE_LAYERS + Weights.PER_LAYER * layer;
            for (List<String> names : WeightNames.ofLayer(config.architecture(), layer)) {
                if (!names.isEmpty()) {
                    places.add(of(config, at, names));
                }
                at++;
            }
        }
        return places;
    }

    private static TrainablePlace of(ModelConfig config, int index, List<String> names) {
        return new TrainablePlace(
                index,
                names,
                names.stream().map(n -> WeightShapes.of(n, config)).toList());
    }

    /** Rows (0 for a vector) and columns of the stack. */
    long[] size() {
        long stacked = shapes.stream().mapToLong(List::getFirst).sum();
        return isMatrix() ? new long[] {stacked, shapes.getFirst().get(1)} : new long[] {0, stacked};
    }

    boolean isMatrix() {
        return shapes.getFirst().size() == 2;
    }

    long length() {
        return Math.max(1, size()[0]) * size()[1];
    }
}
