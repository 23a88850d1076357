package dev.tina.grpo.golden;

import dev.tina.modelfiles.safetensors.SafetensorsFile;
import dev.tina.modelfiles.safetensors.SafetensorsWriter;
import dev.tina.modelfiles.safetensors.TensorEntry;
import dev.tina.policy.adapter.LoraAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The numbers of an adapter by name of their tensor, as its file has them. */
public record AdapterValues(Map<String, float[]> tensors) {

    private static final String FILE = "adapter_model.safetensors";

    /** Of an adapter as it is now. */
    public static AdapterValues of(LoraAdapter adapter, Path scratch) {
        adapter.save(scratch);
        return read(scratch.resolve(FILE), "");
    }

    /** Those tensors of a file whose names begin so; what they begin with is taken off. */
    public static AdapterValues read(Path path, String prefix) {
        SafetensorsFile file = SafetensorsFile.open(path);
        Map<String, float[]> tensors = new TreeMap<>();
        file.tensors().forEach((name, entry) -> {
            if (name.startsWith(prefix)) {
                tensors.put(name.substring(prefix.length()), file.floats(entry));
            }
        });
        return new AdapterValues(tensors);
    }

    /** Copies an adapter's folder, every B times the factor. */
    public static void copyScaled(Path from, Path to, double factor) throws IOException {
        Files.createDirectories(to);
        Files.copy(from.resolve("adapter_config.json"), to.resolve("adapter_config.json"));
        SafetensorsFile file = SafetensorsFile.open(from.resolve(FILE));
        SafetensorsWriter writer = new SafetensorsWriter(new TreeMap<>(file.metadata()));
        for (TensorEntry entry : file.tensors().values()) {
            float[] values = file.floats(entry);
            for (int i = 0; entry.name().contains("lora_B") && i < values.length; i++) {
                values[i] *= (float) factor;
            }
            writer.add(entry.name(), entry.shape(), values);
        }
        writer.write(to.resolve(FILE));
    }

    /** Tensors of the same shapes, all 0. */
    public AdapterValues zeros() {
        Map<String, float[]> zeros = new TreeMap<>();
        tensors.forEach((name, values) -> zeros.put(name, new float[values.length]));
        return new AdapterValues(zeros);
    }

    /** Euclidean distance over the tensors the other has. */
    public double distance(AdapterValues other) {
        return distanceBeyond(0, other);
    }

    /** Euclidean distance over the tensors the other has, so many of the values that differ most left out. */
    public double distanceBeyond(int leftOut, AdapterValues other) {
        double[] squares = other.tensors.entrySet().stream()
                .flatMapToDouble(entry -> squares(entry.getKey(), entry.getValue()))
                .sorted()
                .toArray();
        return Math.sqrt(Arrays.stream(squares, 0, squares.length - leftOut).sum());
    }

    private DoubleStream squares(String name, float[] others) {
        float[] own = Objects.requireNonNull(tensors.get(name), name);
        return IntStream.range(0, own.length).mapToDouble(i -> Math.pow(own[i] - (double) others[i], 2));
    }
}
