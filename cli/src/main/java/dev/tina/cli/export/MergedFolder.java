package dev.tina.cli.export;

import dev.tina.modelfiles.merge.MergedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A Hugging Face model folder: the base's own files, and its weights with the adapter's update in them. */
final class MergedFolder {

    /** Bytes of the largest file of weights. */
    private static final long LARGEST_FILE = 5_000_000_000L;

    /** Weights in any format: beside the merged ones they would be another model. */
    private static final List<String> WEIGHTS = List.of(
            ".safetensors",
            ".safetensors.index.json",
            ".bin",
            ".bin.index.json",
            ".pt",
            ".pth",
            ".gguf",
            ".h5",
            ".msgpack",
            ".onnx");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private MergedFolder() {}

    /**
     * @param adapter folder of the adapter
     * @param float32 whether the weights are kept in float32, and not rounded to the base's own type
     */
    static void write(Path base, Path adapter, boolean float32, Path target) throws IOException {
        MergedModel merged = MergedModel.open(base, adapter, float32);
        copyOthers(base, target);
        declare(merged, float32, target.resolve("config.json"));
        merged.writeWeights(target, LARGEST_FILE);
    }

    private static void copyOthers(Path base, Path target) throws IOException {
        try (Stream<Path> files = Files.list(base)) {
            for (Path file : files.filter(MergedFolder::isKept).toList()) {
                Files.copy(file, target.resolve(file.getFileName().toString()));
            }
        }
    }

    private static boolean isKept(Path file) {
        String name = file.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file)
                && !name.startsWith(".")
                && !lower.equals("readme.md")
                && !lower.equals("sha256sums")
                && WEIGHTS.stream().noneMatch(lower::endsWith);
    }

    /** Other readers take a tied output for the embedding even where the files hold another one. */
    private static void declare(MergedModel merged, boolean float32, Path config) throws IOException {
        if (!float32 && !merged.untiesEmbedding()) {
            return;
        }
        ObjectNode keys = (ObjectNode) JSON.readTree(Files.readString(config));
        if (float32) {
            keys.put(keys.has("dtype") ? "dtype" : "torch_dtype", "float32");
        }
        if (merged.untiesEmbedding()) {
            keys.put("tie_word_embeddings", false);
        }
        Files.writeString(config, JSON.writeValueAsString(keys));
    }
}
