package dev.tina.modelfiles.safetensors;

import dev.tina.common.AtomicFile;
import dev.tina.common.Sha256;
import dev.tina.modelfiles.file.CheckpointException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Collects tensors, then writes them as one safetensors file, sorted by name: the same tensors give the same bytes. */
public final class SafetensorsWriter {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final SortedMap<String, String> metadata;
    private final SortedMap<String, Tensor> tensors = new TreeMap<>();

    private record Tensor(TensorType type, List<Long> shape, byte[] bytes) {}

    public SafetensorsWriter(SortedMap<String, String> metadata) {
        this.metadata = metadata;
    }

    /** Adds a tensor that is stored as float32. */
    public void add(String name, List<Long> shape, float[] values) {
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.multiplyExact(4, values.length)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        tensors.put(name, new Tensor(TensorType.F32, shape, bytes.array()));
    }

    /** Adds a tensor that is stored as bfloat16, each value rounded to the nearest, halves to even. */
    public void addRounded(String name, List<Long> shape, float[] values) {
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.multiplyExact(2, values.length)).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putShort(Bfloat16.round(value));
        }
        tensors.put(name, new Tensor(TensorType.BF16, shape, bytes.array()));
    }

    /** Writes the file in one move and returns its SHA-256 in lower-case hex. */
    public String write(Path file) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("__metadata__", metadata);
        long offset = 0;
        for (Map.Entry<String, Tensor> e : tensors.entrySet()) {
            Tensor tensor = e.getValue();
            long end = offset + tensor.bytes().length;
            header.put(
                    e.getKey(),
                    new TreeMap<>(Map.of(
                            "dtype",
                            tensor.type().name(),
                            "shape",
                            tensor.shape(),
                            "data_offsets",
                            List.of(offset, end))));
            offset = end;
        }
        byte[][] parts = parts(MAPPER.writeValueAsString(header));
        try {
            AtomicFile.write(file, parts);
        } catch (IOException e) {
            throw new CheckpointException(file, "cannot be written", e);
        }
        return new Sha256().add(parts).hex();
    }

    private byte[][] parts(String header) {
        byte[] json = padded(header).getBytes(StandardCharsets.UTF_8);
        byte[][] parts = new byte[tensors.size() + 2][];
        parts[0] = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .array();
        parts[1] = json;
        int next = 2;
        for (Tensor tensor : tensors.values()) {
            parts[next++] = tensor.bytes();
        }
        return parts;
    }

    /** Data begins at a multiple of eight bytes, so that it can be mapped. */
    private static String padded(String header) {
        int length = header.getBytes(StandardCharsets.UTF_8).length;
        return header + " ".repeat(Math.floorMod(-length, 8));
    }
}
