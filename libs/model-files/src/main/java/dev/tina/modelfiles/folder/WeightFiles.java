package dev.tina.modelfiles.folder;

import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.file.JsonFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Names the files that hold a model's weights, as Hugging Face names them: one file, or several behind an index. */
public final class WeightFiles {

    private static final String SINGLE = "model.safetensors";
    private static final String INDEX = "model.safetensors.index.json";

    /** Names that stay in the folder. */
    private static final Pattern SHARD = Pattern.compile("[^/\\\\\\x00]+\\.safetensors");

    private static final List<String> UNREAD =
            List.of(".bin", ".pt", ".pth", ".gguf", ".h5", ".msgpack", ".safetensors");

    private static final int MOST_NAMED = 4;

    private WeightFiles() {}

    /** Name of the file with that number, of so many; the first is 1. */
    public static String name(int number, int of) {
        return of == 1 ? SINGLE : "model-%05d-of-%05d.safetensors".formatted(number, of);
    }

    /** The file that says which file holds which tensor, where there are several. */
    public static Path index(Path folder) {
        return folder.resolve(INDEX);
    }

    /** The one file of a folder that needs no index. */
    static Path single(Path folder) {
        return folder.resolve(SINGLE);
    }

    static boolean isSingle(Path folder) {
        return Files.exists(single(folder));
    }

    /** Every file by its name, in the order of the names. Throws {@link CheckpointException} if there is none. */
    static SortedMap<String, Path> byName(Path folder) {
        SortedMap<String, Path> files = new TreeMap<>();
        if (isSingle(folder)) {
            files.put(SINGLE, single(folder));
        } else {
            ofTensors(folder).values().forEach(file -> files.put(String.valueOf(file.getFileName()), file));
        }
        return files;
    }

    /** The file that the index names for each tensor, in the order of the index. */
    static Map<String, Path> ofTensors(Path folder) {
        Path index = index(folder);
        if (!Files.exists(index)) {
            throw new CheckpointException(folder, "holds neither " + SINGLE + " nor " + INDEX + others(folder));
        }
        JsonFields map = JsonFields.read(index)
                .object("weight_map")
                .orElseThrow(() -> new CheckpointException(index, "weight_map is missing"));
        Map<String, Path> files = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : map.node().properties()) {
            files.put(entry.getKey(), shard(index, entry.getValue().asString("")));
        }
        return files;
    }

    private static Path shard(Path index, String name) {
        if (!SHARD.matcher(name).matches() || !Files.isRegularFile(index.resolveSibling(name))) {
            throw new CheckpointException(
                    index, "weight_map names the file '" + name + "', which is not in the folder");
        }
        return index.resolveSibling(name);
    }

    /** Names weights in the folder that cannot be read. */
    private static String others(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> found = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> UNREAD.stream().anyMatch(name::endsWith))
                    .sorted()
                    .limit(MOST_NAMED)
                    .toList();
            return found.isEmpty()
                    ? ""
                    : ", but " + String.join(", ", found)
                            + "; transformers writes what is read by save_pretrained(folder, safe_serialization=True)";
        } catch (IOException e) {
            throw new CheckpointException(folder, "cannot be read", e);
        }
    }
}
