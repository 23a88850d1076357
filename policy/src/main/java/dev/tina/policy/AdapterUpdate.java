package dev.tina.policy;

import dev.tina.policy.LoraMatrix.Side;
import dev.tina.policy.checkpoint.CheckpointException;
import dev.tina.policy.checkpoint.ModelFolder;
import dev.tina.policy.checkpoint.SafetensorsFile;
import dev.tina.policy.checkpoint.TensorEntry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What an adapter adds to each of its base's weights, {@code scale · B A}, read from PEFT's two files. */
final class AdapterUpdate {

    private final SafetensorsFile file;
    private final double scale;
    private final Map<String, LoraMatrix> down = new HashMap<>();
    private final Map<String, LoraMatrix> up = new HashMap<>();

    private AdapterUpdate(SafetensorsFile file, double scale) {
        this.file = file;
        this.scale = scale;
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
        LoraConfig config = AdapterConfigFile.read(folder.resolve("adapter_config.json"));
        SafetensorsFile file = SafetensorsFile.open(folder.resolve("adapter_model.safetensors"));
        String made = file.metadata().get("base_sha256");
        if (made != null && !made.equals(base.sha256())) {
            throw new CheckpointException(
                    file.path(), "base_sha256 must be " + base.sha256() + ", this base, was " + made);
        }
        AdapterUpdate update = new AdapterUpdate(file, config.scale());
        Set<String> unknown = new HashSet<>(file.tensors().keySet());
        for (LoraMatrix matrix : new LoraLayout(base.config().dimensions(), config.rank()).matrices()) {
            update.place(matrix);
            unknown.remove(matrix.tensor());
        }
        if (!unknown.isEmpty()) {
            throw new CheckpointException(
                    file.path(), "tensor " + unknown.iterator().next() + " has no place in this base");
        }
        return update;
    }

    private void place(LoraMatrix matrix) {
        TensorEntry entry = file.tensor(matrix.tensor());
        if (!entry.shape().equals(matrix.shape())) {
            throw new CheckpointException(
                    file.path(),
                    "tensor " + entry.name() + ": shape must be " + matrix.shape() + ", was " + entry.shape());
        }
        (matrix.side() == Side.A ? down : up).put(matrix.module() + ".weight", matrix);
    }

    /** The update of a weight of that name; empty if the adapter leaves it as it is. */
    Optional<Product> of(String weight) {
        LoraMatrix a = down.get(weight);
        LoraMatrix b = up.get(weight);
        return a == null || b == null
                ? Optional.empty()
                : Optional.of(new Product(floats(a), floats(b), a.rows(), a.columns(), (float) scale));
    }

    private float[] floats(LoraMatrix matrix) {
        return file.floats(file.tensor(matrix.tensor()));
    }
}
