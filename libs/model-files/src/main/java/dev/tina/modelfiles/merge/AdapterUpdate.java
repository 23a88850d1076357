package dev.tina.modelfiles.merge;

import dev.tina.modelfiles.adapter.AdapterTensors;
import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.folder.ModelFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

/** What an adapter adds to each of its base's weights, {@code scale · B A}, read from PEFT's two files. */
final class AdapterUpdate {

    private static final String WEIGHT = ".weight";

    private final AdapterTensors tensors;

    private AdapterUpdate(AdapterTensors tensors) {
        this.tensors = tensors;
    }

    /** One weight's update: A is [r, in], B is [out, r], both row by row. */
    record Product(float[] a, float[] b, int rank, int in, float scale) {

        /**
         * Adds rows of the update to rows of the weight.
         *
         * @param rows [n · in] the weight's rows from {@code first} on
         */
        void addTo(float[] rows, int first) {
            IntStream.range(0, rows.length / in).parallel().forEach(row -> {
                for (int k = 0; k < rank; k++) {
                    float factor = scale * b[(first + row) * rank + k];
                    for (int column = 0, at = row * in, from = k * in; column < in; column++, at++, from++) {
                        rows[at] += factor * a[from];
                    }
                }
            });
        }
    }

    /** Throws {@link CheckpointException} if the adapter was made for another base or does not fit it. */
    static AdapterUpdate open(ModelFolder base, Path folder) {
        return new AdapterUpdate(AdapterTensors.open(folder, base.config().dimensions(), base::sha256));
    }

    /** The update of a weight of that name; empty if the adapter leaves it as it is. */
    Optional<Product> of(String weight) {
        return weight.endsWith(WEIGHT)
                ? tensors.of(weight.substring(0, weight.length() - WEIGHT.length()))
                        .map(this::product)
                : Optional.empty();
    }

    private Product product(AdapterTensors.Pair pair) {
        LoraConfig config = pair.config();
        float[] a = tensors.floats(pair.a());
        return new Product(
                a, tensors.floats(pair.b()), config.rank(), a.length / config.rank(), (float) config.scale());
    }
}
