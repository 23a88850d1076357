package dev.tina.policy.weights;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.folder.ModelFolder;
import dev.tina.modelfiles.folder.WeightNames;
import dev.tina.modelfiles.folder.WeightTensors;
import dev.tina.modelfiles.safetensors.Elements;
import dev.tina.modelfiles.safetensors.SafetensorsFile;
import dev.tina.modelfiles.safetensors.TensorEntry;
import dev.tina.modelfiles.safetensors.TensorType;
import dev.tina.policy.torch.Torch;
import dev.tina.policy.torch.TorchProgram;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Loads the weights of a model folder into the layout of {@link Weights}. */
final class WeightLoader {

    /** Values that are read at once. */
    private static final int LONGEST_PART = 1 << 26;

    private final ModelConfig config;
    private final WeightTensors tensors;
    private final TensorType type;
    private final TorchProgram program;
    private final NDManager manager;
    private final NDManager scratch;
    private final NDArray like;

    private WeightLoader(ModelFolder folder, TensorType type, TorchProgram program, NDManager manager) {
        this.config = folder.config();
        this.tensors = new WeightTensors(folder);
        this.type = type;
        this.program = program;
        this.manager = manager;
        this.scratch = manager.newSubManager();
        this.like = scratch.zeros(new Shape(1));
    }

    static Weights load(ModelFolder folder, Device device, TensorType type) {
        NDManager manager = Torch.manager(device);
        try (TorchProgram program = TorchProgram.load(device, "weights.py")) {
            WeightLoader loader = new WeightLoader(folder, type, program, manager);
            NDList arrays = loader.arrays();
            loader.scratch.close();
            return new Weights(manager, arrays);
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    private NDList arrays() {
        NDList arrays = new NDList();
        String input = tensors.embedding();
        String output = tensors.output();
        NDArray embedding = weight(manager, input);
        arrays.add(embedding);
        arrays.add(weight(manager, WeightNames.FINAL_NORM));
        arrays.add(output.equals(input) ? embedding : weight(manager, output));
        arrays.addAll(ConfigTensors.of(config, manager));
        for (int layer = 0; layer < config.dimensions().layers(); layer++) {
            for (List<String> names : WeightNames.ofLayer(config.architecture(), layer)) {
                arrays.add(place(names));
            }
        }
        return arrays;
    }

    private NDArray place(List<String> names) {
        if (names.isEmpty()) {
            return program.run(manager, "nothing", new NDList(spec(0))).head();
        }
        if (names.size() == 1) {
            return weight(manager, names.getFirst());
        }
        NDList parts = new NDList();
        for (String name : names) {
            parts.add(weight(scratch, name));
        }
        parts.forEach(part -> part.setName("parts[]"));
        NDArray stacked = program.run(manager, "stack", parts).head();
        parts.forEach(NDArray::close);
        return stacked;
    }

    /** Weights are mapped; those that begin between two multiples of their element's size are read. */
    private NDArray weight(NDManager owner, String name) {
        WeightTensors.Found found = tensors.find(name);
        TensorEntry entry = found.entry();
        int bytes = found.type().bytes();
        int rows = entry.shape().size() == 1 ? 0 : Math.toIntExact(entry.shape().getFirst());
        if (entry.offset() % bytes == 0) {
            NDArray spec = spec(
                    found.type().torch(),
                    found.file().size() / bytes,
                    entry.offset() / bytes,
                    entry.length() / bytes,
                    rows,
                    type.torch());
            return program.run(owner, "map", new NDList(path(found.file()), spec, like))
                    .head();
        }
        NDList parts = read(found);
        NDArray weight = program.run(owner, "take", parts, new NDList(spec(rows, type.torch()), like))
                .head();
        parts.forEach(NDArray::close);
        return weight;
    }

    /** The values in float32, which loses nothing, in parts that a buffer can hold. */
    private NDList read(WeightTensors.Found found) {
        ByteBuffer bytes = found.file().map(found.entry());
        NDList parts = new NDList();
        while (bytes.hasRemaining()) {
            int count = Math.min(LONGEST_PART, bytes.remaining() / found.type().bytes());
            ByteBuffer values = ByteBuffer.allocateDirect(count * Float.BYTES).order(ByteOrder.nativeOrder());
            for (int i = 0; i < count; i++) {
                values.putFloat(Elements.get(bytes, found.type()));
            }
            parts.add(Torch.inMainMemory(scratch).create(values.flip(), new Shape(count), DataType.FLOAT32));
        }
        parts.forEach(part -> part.setName("parts[]"));
        return parts;
    }

    private NDArray path(SafetensorsFile file) {
        byte[] name = file.path().toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8);
        int[] bytes = new int[name.length];
        Arrays.setAll(bytes, i -> name[i] & 0xff);
        return Torch.inMainMemory(scratch).create(bytes);
    }

    private NDArray spec(long... numbers) {
        return Torch.inMainMemory(scratch).create(numbers);
    }
}
