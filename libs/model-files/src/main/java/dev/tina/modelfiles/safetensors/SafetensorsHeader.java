package dev.tina.modelfiles.safetensors;

import dev.tina.modelfiles.file.CheckpointException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the JSON header of a safetensors file before anything of it is read.
 *
 * <p>Tensors must fill the data part without gaps, overlaps or bytes beyond the end of the file, and the length of each
 * whose type is known must be that of its shape. Format: https://github.com/huggingface/safetensors.
 */
final class SafetensorsHeader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path file;
    private final long dataStart;
    private final long dataLength;

    /**
     * @param dataStart offset of the data part in the file, in bytes
     * @param dataLength length of the data part, in bytes
     */
    SafetensorsHeader(Path file, long dataStart, long dataLength) {
        this.file = file;
        this.dataStart = dataStart;
        this.dataLength = dataLength;
    }

    /** Metadata and tensors, as they were found. */
    record Parsed(Map<String, String> metadata, Map<String, TensorEntry> tensors) {}

    Parsed parse(byte[] json) {
        JsonNode root = tree(json);
        Map<String, String> metadata = new LinkedHashMap<>();
        root.path("__metadata__")
                .properties()
                .forEach(e -> metadata.put(e.getKey(), e.getValue().asString("")));
        List<TensorEntry> entries = new ArrayList<>();
        for (Map.Entry<String, JsonNode> e : root.properties()) {
            if (!e.getKey().equals("__metadata__")) {
                entries.add(entry(e.getKey(), e.getValue()));
            }
        }
        entries.sort(Comparator.comparingLong(TensorEntry::offset).thenComparingLong(TensorEntry::length));
        requireContiguous(entries);
        Map<String, TensorEntry> tensors = new LinkedHashMap<>();
        entries.forEach(e -> tensors.put(e.name(), e));
        return new Parsed(metadata, tensors);
    }

    private JsonNode tree(byte[] json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException e) {
            String message = String.valueOf(e.getOriginalMessage());
            throw new CheckpointException(
                    file,
                    message.startsWith("Duplicate")
                            ? "the header names " + message.substring(message.indexOf('"')) + " twice"
                            : "the header is not JSON",
                    e);
        }
        throw new CheckpointException(file, "the header must be a JSON object");
    }

    private TensorEntry entry(String name, JsonNode node) {
        JsonNode dtype = node.path("dtype");
        JsonNode offsets = node.path("data_offsets");
        if (!dtype.isString() || !node.path("shape").isArray() || !offsets.isArray() || offsets.size() != 2) {
            throw problem(name, "needs dtype, shape and two data_offsets");
        }
        List<Long> shape = shape(name, node.path("shape"));
        long begin = offsets.get(0).asLong(-1);
        long end = offsets.get(1).asLong(-1);
        if (begin < 0 || end < begin || end > dataLength) {
            throw problem(
                    name,
                    "data_offsets " + offsets + " must lie within the " + dataLength
                            + " bytes of data (a truncated file?)");
        }
        TensorType.named(dtype.stringValue()).ifPresent(type -> requireLength(name, type, shape, end - begin));
        return new TensorEntry(name, dtype.stringValue(), shape, dataStart + begin, end - begin);
    }

    private List<Long> shape(String name, JsonNode sizes) {
        List<Long> shape = new ArrayList<>();
        for (JsonNode size : sizes) {
            if (!size.isIntegralNumber() || !size.canConvertToLong() || size.longValue() < 0) {
                throw problem(name, "shape must hold sizes of at least 0, was " + sizes);
            }
            shape.add(size.longValue());
        }
        return shape;
    }

    private void requireLength(String name, TensorType type, List<Long> shape, long length) {
        long needed = type.bytes();
        for (long size : shape) {
            needed = multiply(name, needed, size);
        }
        if (length != needed) {
            throw problem(name, "has " + length + " bytes, its shape needs " + needed);
        }
    }

    private void requireContiguous(List<TensorEntry> entries) {
        long expected = dataStart;
        for (TensorEntry entry : entries) {
            if (entry.offset() != expected) {
                throw problem(entry.name(), entry.offset() < expected ? "overlaps another tensor" : "follows a gap");
            }
            expected += entry.length();
        }
        if (expected != dataStart + dataLength) {
            throw new CheckpointException(file, (dataStart + dataLength - expected) + " bytes belong to no tensor");
        }
    }

    private long multiply(String name, long a, long b) {
        try {
            return Math.multiplyExact(a, b);
        } catch (ArithmeticException e) {
            throw new CheckpointException(file, "tensor " + name + ": shape is too large", e);
        }
    }

    private CheckpointException problem(String tensor, String problem) {
        return new CheckpointException(file, "tensor " + tensor + ": " + problem);
    }
}
