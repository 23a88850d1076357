package dev.tina.policy.forward;

import ai.djl.Device;
import dev.tina.modelfiles.safetensors.SafetensorsFile;
import dev.tina.modelfiles.safetensors.TensorEntry;
import dev.tina.modelfiles.safetensors.TensorType;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** One reference model: its folder, and what transformers and PEFT computed on it. */
public record GoldenModel(Path folder) {

    /** The models in the test resources, and those beside the repository where they are. */
    public static Stream<GoldenModel> all() {
        return Stream.concat(children(resources()), beside().flatMap(GoldenModel::children))
                .map(GoldenModel::new);
    }

    public static GoldenModel named(String name) {
        return new GoldenModel(resources().resolve(name));
    }

    public BaseModel base() {
        return BaseModel.load(folder, Device.cpu(), Precision.FLOAT32);
    }

    BaseModel base(TensorType type) {
        return BaseModel.load(folder, Device.cpu(), type);
    }

    public Path adapter() {
        return folder.resolve("adapter");
    }

    SafetensorsFile expected() {
        return SafetensorsFile.open(folder.resolve("expected.safetensors"));
    }

    public float[] floats(String tensor) {
        SafetensorsFile file = expected();
        return floats(file, file.tensor(tensor));
    }

    public static float[] floats(SafetensorsFile file, TensorEntry entry) {
        float[] values = new float[(int) (entry.length() / 4)];
        file.map(entry).asFloatBuffer().get(values);
        return values;
    }

    /** Rows of an integer tensor [rows, columns]. */
    public int[][] rows(String tensor) {
        SafetensorsFile file = expected();
        TensorEntry entry = file.tensor(tensor);
        int rows = Math.toIntExact(entry.shape().get(0));
        int columns = Math.toIntExact(entry.shape().get(1));
        ByteBuffer bytes = file.map(entry);
        int[][] values = new int[rows][columns];
        for (int[] row : values) {
            for (int i = 0; i < columns; i++) {
                row[i] = bytes.getInt();
            }
        }
        return values;
    }

    @Override
    public String toString() {
        return String.valueOf(folder.getFileName());
    }

    private static Path resources() {
        try {
            return Path.of(Objects.requireNonNull(GoldenModel.class.getResource("/golden"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> beside() {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.exists(root.resolve(".ci"))) {
            root = root.getParent();
        }
        return root == null
                ? Stream.empty()
                : Stream.of(root.resolveSibling("shared/golden/models")).filter(Files::isDirectory);
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
