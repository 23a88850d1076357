package dev.tina.modelfiles.folder;

import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.safetensors.SafetensorsFile;
import dev.tina.modelfiles.safetensors.TensorEntry;
import dev.tina.modelfiles.safetensors.TensorType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the weights of a decoder in a model folder and checks the shape and type of each. */
public final class WeightTensors {

    private final ModelFolder folder;
    private final ModelConfig config;
    private @Nullable Boolean another;

    public WeightTensors(ModelFolder folder) {
        this.folder = folder;
        this.config = folder.config();
    }

    /** A weight of the shape that the configuration asks for. */
    public record Found(SafetensorsFile file, TensorEntry entry, TensorType type) {}

    /** Throws {@link CheckpointException} for the first weight that is missing, or has another shape or type. */
    public void requireAll() {
        find(embedding());
        find(WeightNames.FINAL_NORM);
        find(output());
        for (int layer = 0; layer < config.dimensions().layers(); layer++) {
            WeightNames.ofLayer(config.architecture(), layer).forEach(place -> place.forEach(this::find));
        }
    }

    public Found find(String name) {
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
    public String embedding() {
        return config.tiedEmbedding() && holds(WeightNames.OUTPUT) && !holds(WeightNames.EMBEDDING)
                ? WeightNames.OUTPUT
                : WeightNames.EMBEDDING;
    }

    /** The output embedding: the input's, if the configuration ties them and the folder does not hold another one. */
    public String output() {
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
