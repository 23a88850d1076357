package dev.tina.policy;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.tina.policy.checkpoint.CheckpointException;
import dev.tina.policy.checkpoint.ModelConfig;
import dev.tina.policy.checkpoint.ModelFolder;
import dev.tina.policy.checkpoint.SafetensorsFile;
import dev.tina.policy.checkpoint.TensorEntry;
import dev.tina.policy.checkpoint.TensorType;
import dev.tina.policy.torch.Torch;
import dev.tina.policy.torch.TorchProgram;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Brings the weights of a model folder into the layout of {@link Weights}. */
final class WeightLoader {

    private final ModelFolder folder;
    private final ModelConfig config;
    private final TensorType type;
    private final TorchProgram program;
    private final NDManager manager;
    private final NDManager scratch;
    private final NDArray like;

    private WeightLoader(ModelFolder folder, TensorType type, TorchProgram program, NDManager manager) {
        this.folder = folder;
        this.config = folder.config();
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
        NDArray embedding = weight(manager, WeightNames.EMBEDDING);
        arrays.add(embedding);
        arrays.add(weight(manager, WeightNames.FINAL_NORM));
        arrays.add(config.tiedEmbedding() ? embedding : weight(manager, WeightNames.OUTPUT));
        arrays.addAll(Constants.of(config, manager));
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

    private NDArray weight(NDManager owner, String name) {
        SafetensorsFile file = folder.fileOf(name);
        TensorEntry entry = file.tensor(name);
        List<Long> expected = WeightShapes.of(name, config);
        if (!entry.shape().equals(expected)) {
            throw problem(file, name, "shape must be " + expected + ", was " + entry.shape());
        }
        if (!entry.type().isWeight()) {
            throw problem(file, name, "dtype must be F32, BF16 or F16, was " + entry.type());
        }
        int rows = expected.size() == 1 ? 0 : Math.toIntExact(expected.getFirst());
        return program.run(owner, "map", new NDList(path(file), spec(place(file, entry, rows)), like))
                .head();
    }

    private long[] place(SafetensorsFile file, TensorEntry entry, int rows) {
        TensorType stored = entry.type();
        if (entry.offset() % stored.bytes() != 0) {
            throw problem(
                    file, entry.name(), "must begin at a multiple of its element size, begins at " + entry.offset());
        }
        return new long[] {
            stored.torch(),
            file.size() / stored.bytes(),
            entry.offset() / stored.bytes(),
            entry.length() / stored.bytes(),
            rows,
            type.torch()
        };
    }

    private NDArray path(SafetensorsFile file) {
        byte[] name = file.path().toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8);
        int[] bytes = new int[name.length];
        Arrays.setAll(bytes, i -> name[i] & 0xff);
        return Constants.inMainMemory(scratch).create(bytes);
    }

    private NDArray spec(long... numbers) {
        return Constants.inMainMemory(scratch).create(numbers);
    }

    private static CheckpointException problem(SafetensorsFile file, String tensor, String problem) {
        return new CheckpointException(file.path(), "tensor " + tensor + ": " + problem);
    }
}
