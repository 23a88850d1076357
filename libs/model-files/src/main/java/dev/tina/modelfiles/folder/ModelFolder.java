package dev.tina.modelfiles.folder;

import dev.tina.modelfiles.config.ConfigReader;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.file.JsonFields;
import dev.tina.modelfiles.file.Sha256;
import dev.tina.modelfiles.safetensors.SafetensorsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A Hugging Face model folder: config.json and one or several safetensors files. */
public final class ModelFolder {

    private static final String SINGLE = "model.safetensors";
    private static final String INDEX = "model.safetensors.index.json";

    /** Names that stay in the folder. */
    private static final Pattern SHARD = Pattern.compile("[^/\\\\\\x00]+\\.safetensors");

    private static final List<String> UNREAD =
            List.of(".bin", ".pt", ".pth", ".gguf", ".h5", ".msgpack", ".safetensors");

    private static final int MOST_NAMED = 4;

    private final Path folder;
    private final ModelConfig config;
    private final Map<String, SafetensorsFile> fileOfTensor;

    private ModelFolder(Path folder, ModelConfig config, Map<String, SafetensorsFile> fileOfTensor) {
        this.folder = folder;
        this.config = config;
        this.fileOfTensor = fileOfTensor;
    }

    /** @throws CheckpointException naming the file and field or tensor that cannot be used */
    public static ModelFolder open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CheckpointException(folder, "there is no such model folder");
        }
        ModelConfig config = ConfigReader.read(folder.resolve("config.json"));
        Path single = folder.resolve(SINGLE);
        return new ModelFolder(folder, config, Files.exists(single) ? single(single) : sharded(folder));
    }

    /** The last name of the folder's path. */
    public String name() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    public ModelConfig config() {
        return config;
    }

    /** All tensors, in the order of their files. */
    public Set<String> tensors() {
        return Collections.unmodifiableSet(fileOfTensor.keySet());
    }

    /** The file that holds a tensor. */
    public SafetensorsFile fileOf(String tensor) {
        SafetensorsFile file = fileOfTensor.get(tensor);
        if (file == null) {
            String tied = tensor.equals("lm_head.weight") && !config.tiedEmbedding()
                    ? "; a model whose output is its input embedding says \"tie_word_embeddings\": true in config.json"
                    : "";
            throw new CheckpointException(folder, "tensor " + tensor + " is missing" + tied);
        }
        return file;
    }

    /** SHA-256 over config.json and every safetensors file in the order of their names; lower-case hex. */
    public String sha256() {
        TreeMap<String, Path> files = new TreeMap<>();
        fileOfTensor.values().forEach(f -> files.put(String.valueOf(f.path().getFileName()), f.path()));
        Sha256 hash = new Sha256().update(folder.resolve("config.json"));
        files.values().forEach(hash::update);
        return hash.hex();
    }

    private static Map<String, SafetensorsFile> single(Path path) {
        SafetensorsFile file = SafetensorsFile.open(path);
        Map<String, SafetensorsFile> result = new LinkedHashMap<>();
        file.tensors().keySet().forEach(name -> result.put(name, file));
        return result;
    }

    private static Map<String, SafetensorsFile> sharded(Path folder) {
        Path index = folder.resolve(INDEX);
        if (!Files.exists(index)) {
            throw new CheckpointException(folder, "holds neither " + SINGLE + " nor " + INDEX + others(folder));
        }
        Map<String, SafetensorsFile> files = new HashMap<>();
        Map<String, SafetensorsFile> result = new LinkedHashMap<>();
        JsonFields map = JsonFields.read(index)
                .object("weight_map")
                .orElseThrow(() -> new CheckpointException(index, "weight_map is missing"));
        for (Map.Entry<String, JsonNode> e : map.node().properties()) {
            String name = e.getValue().asString("");
            SafetensorsFile file = files.computeIfAbsent(name, n -> SafetensorsFile.open(shard(index, n)));
            file.tensor(e.getKey());
            result.put(e.getKey(), file);
        }
        return result;
    }

    /** What a folder has of weights that are not read. */
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

    private static Path shard(Path index, String name) {
        if (!SHARD.matcher(name).matches() || !Files.isRegularFile(index.resolveSibling(name))) {
            throw new CheckpointException(
                    index, "weight_map names the file '" + name + "', which is not in the folder");
        }
        return index.resolveSibling(name);
    }
}
