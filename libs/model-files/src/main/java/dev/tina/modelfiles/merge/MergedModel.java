package dev.tina.modelfiles.merge;

import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.folder.ModelFolder;
import dev.tina.modelfiles.folder.WeightTensors;
import dev.tina.modelfiles.merge.AdapterUpdate.Product;
import dev.tina.modelfiles.safetensors.Elements;
import dev.tina.modelfiles.safetensors.SafetensorsFile;
import dev.tina.modelfiles.safetensors.SafetensorsStream;
import dev.tina.modelfiles.safetensors.SafetensorsStream.Planned;
import dev.tina.modelfiles.safetensors.TensorEntry;
import dev.tina.modelfiles.safetensors.TensorType;
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
    private final WeightTensors weights;
    private final AdapterUpdate update;
    private final boolean float32;

    private MergedModel(ModelFolder base, WeightTensors tensors, AdapterUpdate update, boolean float32) {
        this.base = base;
        this.weights = tensors;
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
        WeightTensors tensors = new WeightTensors(folder);
        tensors.requireAll();
        return new MergedModel(folder, tensors, AdapterUpdate.open(folder, adapter), float32);
    }

    /** Writes the weights as safetensors below the folder, in several files with an index where one would be larger. */
    public void writeWeights(Path folder, long largestFileBytes) {
        List<Planned> tensors = base.tensors().stream().map(this::planned).toList();
        WeightShards shards = WeightShards.of(tensors, largestFileBytes);
        for (WeightShards.Shard shard : shards.shards()) {
            try (SafetensorsStream stream = SafetensorsStream.open(folder.resolve(shard.file()), shard.tensors())) {
                shard.tensors().forEach(tensor -> write(tensor, stream));
            }
        }
        shards.writeIndex(folder);
    }

    /** Whether config.json ties the output embedding to the input's although the folder holds another one. */
    public boolean untiesEmbedding() {
        return base.config().tiedEmbedding() && !weights.output().equals(weights.embedding());
    }

    private Planned planned(String name) {
        TensorEntry entry = base.fileOf(name).tensor(name);
        if (!float32 || entry.weightType().isEmpty()) {
            return new Planned(name, entry.dtype(), entry.shape(), entry.length());
        }
        long elements = entry.length() / entry.weightType().orElseThrow().bytes();
        return new Planned(name, TensorType.F32.name(), entry.shape(), elements * TensorType.F32.bytes());
    }

    private void write(Planned tensor, SafetensorsStream stream) {
        SafetensorsFile file = base.fileOf(tensor.name());
        TensorEntry entry = file.tensor(tensor.name());
        ByteBuffer bytes = file.map(entry);
        Optional<Product> product = update.of(tensor.name());
        if (product.isEmpty() && entry.dtype().equals(tensor.dtype())) {
            stream.write(bytes);
            return;
        }
        TensorType from = file.weightType(entry);
        TensorType to = float32 ? TensorType.F32 : from;
        int columns = Math.max(
                1, entry.shape().isEmpty() ? 1 : Math.toIntExact(entry.shape().getLast()));
        int rows = Math.toIntExact(entry.length() / from.bytes() / columns);
        int height = Math.max(1, BLOCK_ELEMENTS / columns);
        for (int first = 0; first < rows; first += height) {
            float[] values = read(bytes, from, Math.min(height, rows - first) * columns);
            int row = first;
            product.ifPresent(update -> update.addTo(values, row));
            stream.write(encoded(values, tensor.name(), to));
        }
    }

    private static float[] read(ByteBuffer bytes, TensorType type, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = Elements.get(bytes, type);
        }
        return values;
    }

    private ByteBuffer encoded(float[] values, String tensor, TensorType type) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new CheckpointException(base.fileOf(tensor).path(), "tensor " + tensor + " would hold " + value);
            }
            Elements.put(bytes, type, value);
        }
        return bytes.flip();
    }
}
