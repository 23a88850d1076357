package dev.tina.modelfiles.folder;

import dev.tina.common.Sha256;
import dev.tina.modelfiles.config.ConfigReader;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.safetensors.SafetensorsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A Hugging Face model folder: config.json and one or several safetensors files. */
public final class ModelFolder {

    /** The file that says what kind of model it is. */
    public static final String CONFIG = "config.json";

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
        ModelConfig config = ConfigReader.read(folder.resolve(CONFIG));
        boolean single = WeightFiles.isSingle(folder);
        return new ModelFolder(folder, config, single ? single(WeightFiles.single(folder)) : sharded(folder));
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
        return sha256(folder);
    }

    /**
     * The same of a folder whose files are not checked.
     *
     * @throws CheckpointException naming what is missing or cannot be read
     */
    public static String sha256(Path folder) {
        List<Path> files = new ArrayList<>(List.of(folder.resolve(CONFIG)));
        files.addAll(WeightFiles.byName(folder).values());
        Sha256 hash = new Sha256();
        for (Path file : files) {
            try {
                hash.add(file);
            } catch (IOException e) {
                throw new CheckpointException(file, "cannot be read", e);
            }
        }
        return hash.hex();
    }

    private static Map<String, SafetensorsFile> single(Path path) {
        SafetensorsFile file = SafetensorsFile.open(path);
        Map<String, SafetensorsFile> result = new LinkedHashMap<>();
        file.tensors().keySet().forEach(name -> result.put(name, file));
        return result;
    }

    private static Map<String, SafetensorsFile> sharded(Path folder) {
        Map<Path, SafetensorsFile> files = new HashMap<>();
        Map<String, SafetensorsFile> result = new LinkedHashMap<>();
        WeightFiles.ofTensors(folder).forEach((tensor, path) -> {
            SafetensorsFile file = files.computeIfAbsent(path, SafetensorsFile::open);
            file.tensor(tensor);
            result.put(tensor, file);
        });
        return result;
    }
}
