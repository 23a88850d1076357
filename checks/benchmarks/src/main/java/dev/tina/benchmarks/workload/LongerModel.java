package dev.tina.benchmarks.workload;

import dev.tina.modelfiles.folder.ModelFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes a folder whose model allows longer texts: links to another folder's files, and its configuration changed. */
public final class LongerModel {

    private static final JsonMapper JSON = new JsonMapper();

    private LongerModel() {}

    /**
     * What it writes is no better at long texts than before; it is as slow.
     *
     * @param folder that is not there yet, or is empty
     * @param positions the longest text, in tokens
     */
    public static void write(Path model, Path folder, int positions) {
        try {
            Files.createDirectories(folder);
            for (Path file : files(model)) {
                Files.createSymbolicLink(folder.resolve(file.getFileName()), file.toRealPath());
            }
            ObjectNode config = (ObjectNode) JSON.readTree(Files.readString(model.resolve(ModelFolder.CONFIG)));
            config.put("max_position_embeddings", positions);
            Files.writeString(folder.resolve(ModelFolder.CONFIG), JSON.writeValueAsString(config));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path model) throws IOException {
        try (Stream<Path> all = Files.list(model)) {
            return all.filter(file -> !file.endsWith(ModelFolder.CONFIG)).toList();
        }
    }
}
