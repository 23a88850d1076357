package dev.tina.policy;

import dev.tina.policy.AdapterUpdate.Product;
import dev.tina.policy.checkpoint.CheckpointException;
import dev.tina.policy.checkpoint.Elements;
import dev.tina.policy.checkpoint.ModelFolder;
import dev.tina.policy.checkpoint.SafetensorsFile;
import dev.tina.policy.checkpoint.SafetensorsStream;
import dev.tina.policy.checkpoint.SafetensorsStream.Planned;
import dev.tina.policy.checkpoint.TensorEntry;
import dev.tina.policy.checkpoint.TensorType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A base with an adapter's update added to its weights: {@code W + scale · B A}, computed in float32 and rounded once.
 * Works in plain Java on mapped files, a block of rows at a time.
 */
public final class MergedModel {

    private static final int BLOCK_ELEMENTS = 1 << 20;

    private final ModelFolder base;
    private final AdapterUpdate update;
    private final boolean float32;

    private MergedModel(ModelFolder base, AdapterUpdate update, boolean float32) {
        this.base = base;
        this.update = update;
        this.float32 = float32;
    }

    /**
     * Opens both folders.
     *
     * @param float32 whether weights are written as float32, and not in the base's own type
     * @throws CheckpointException naming what cannot be read, or does not belong together
     */
    public static MergedModel open(Path base, Path adapter, boolean float32) {
        ModelFolder folder = ModelFolder.open(base);
        return new MergedModel(folder, AdapterUpdate.open(folder, adapter), float32);
    }

    /** Writes the weights as safetensors below the folder, in several files with an index where one would be larger. */
    public void writeWeights(Path folder, long largestFileBytes) {
        List<Planned> tensors = base.tensors().stream().map(this::planned).toList();
        Shards shards = Shards.of(tensors, largestFileBytes);
        for (Shards.Shard shard : shards.shards()) {
            try (SafetensorsStream stream = SafetensorsStream.open(folder.resolve(shard.file()), shard.tensors())) {
                shard.tensors().forEach(tensor -> write(tensor, stream));
            }
        }
        shards.writeIndex(folder);
    }

    private Planned planned(String name) {
        TensorEntry entry = base.fileOf(name).tensor(name);
        boolean widened = float32 && entry.type().isWeight();
        return new Planned(name, widened ? TensorType.F32 : entry.type(), entry.shape());
    }

    private void write(Planned tensor, SafetensorsStream stream) {
        SafetensorsFile file = base.fileOf(tensor.name());
        TensorEntry entry = file.tensor(tensor.name());
        ByteBuffer bytes = file.map(entry);
        Optional<Product> product = update.of(tensor.name());
        if (product.isEmpty() && entry.type() == tensor.type()) {
            stream.write(bytes);
            return;
        }
        int columns = Math.toIntExact(entry.shape().getLast());
        int rows = Math.toIntExact(entry.length() / entry.type().bytes() / columns);
        int height = Math.max(1, BLOCK_ELEMENTS / columns);
        for (int first = 0; first < rows; first += height) {
            float[] values = read(bytes, entry.type(), Math.min(height, rows - first) * columns);
            int from = first;
            product.ifPresent(update -> update.addTo(values, from));
            stream.write(encoded(values, tensor));
        }
    }

    private static float[] read(ByteBuffer bytes, TensorType type, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = Elements.get(bytes, type);
        }
        return values;
    }

    private ByteBuffer encoded(float[] values, Planned tensor) {
        ByteBuffer bytes =
                ByteBuffer.allocate(values.length * tensor.type().bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new CheckpointException(
                        base.fileOf(tensor.name()).path(), "tensor " + tensor.name() + " would hold " + value);
            }
            Elements.put(bytes, tensor.type(), value);
        }
        return bytes.flip();
    }
}
