package dev.tina.policy;

import dev.tina.policy.checkpoint.CheckpointException;
import dev.tina.policy.checkpoint.ModelConfig;
import dev.tina.policy.checkpoint.ModelFolder;
import dev.tina.policy.checkpoint.SafetensorsFile;
import dev.tina.policy.checkpoint.TensorEntry;
import dev.tina.policy.checkpoint.TensorType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tensors of a model folder that are a decoder's weights, each checked before it is handed out. */
final class WeightTensors {

    private final ModelFolder folder;
    private final ModelConfig config;
    private @Nullable Boolean another;

    WeightTensors(ModelFolder folder) {
        this.folder = folder;
        this.config = folder.config();
    }

    /** A weight of the shape that the configuration asks for. */
    record Found(SafetensorsFile file, TensorEntry entry, TensorType type) {}

    /** Throws {@link CheckpointException} for the first weight that is missing, or has another shape or type. */
    void requireAll() {
        find(embedding());
        find(WeightNames.FINAL_NORM);
        find(output());
        for (int layer = 0; layer < config.dimensions().layers(); layer++) {
            WeightNames.ofLayer(config.architecture(), layer).forEach(place -> place.forEach(this::find));
        }
    }

    Found find(String name) {
        SafetensorsFile file = folder.fileOf(name);
        TensorEntry entry = file.tensor(name);
        List<Long> expected = WeightShapes.of(name, config);
        if (!entry.shape().equals(expected)) {
            throw new CheckpointException(
                    file.path(), "tensor " + name + ": shape must be " + expected + ", was " + entry.shape());
        }
        return new Found(file, entry, file.weightType(entry));
    }

    /** The input embedding; a folder that ties it may hold it by the output's name alone. */
    String embedding() {
        return config.tiedEmbedding() && holds(WeightNames.OUTPUT) && !holds(WeightNames.EMBEDDING)
                ? WeightNames.OUTPUT
                : WeightNames.EMBEDDING;
    }

    /** The output embedding: the input's, if the configuration ties them and the folder does not hold another one. */
    String output() {
        return config.tiedEmbedding() && !holdsAnother() ? embedding() : WeightNames.OUTPUT;
    }

    /** Found out once, since it may take reading both embeddings. */
    private boolean holdsAnother() {
        if (another == null) {
            another = differs();
        }
        return another;
    }

    private boolean differs() {
        if (!holds(WeightNames.OUTPUT) || !holds(WeightNames.EMBEDDING)) {
            return false;
        }
        Found input = find(WeightNames.EMBEDDING);
        Found output = find(WeightNames.OUTPUT);
        return !input.file().same(input.entry(), output.file(), output.entry());
    }

    private boolean holds(String name) {
        return folder.tensors().contains(name);
    }
}
