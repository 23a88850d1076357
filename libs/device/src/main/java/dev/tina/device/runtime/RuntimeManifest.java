package dev.tina.device.runtime;

import dev.tina.common.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a runtime folder is made of; it lies in the folder as {@code manifest.json}.
 *
 * @param torch version of libtorch, such as {@code 2.7.1}
 * @param cuda version of CUDA, such as {@code 12.6}
 * @param wheels that it was unpacked from
 * @param files all but this one
 */
public record RuntimeManifest(String torch, String cuda, List<Wheel> wheels, List<Entry> files) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String NAME = "manifest.json";

    /** @param sha256 of the wheel */
    public record Wheel(String name, String version, String sha256) {}

    /**
     * A file of the folder.
     *
     * @param path within it, with slashes
     * @param bytes its size
     */
    public record Entry(String path, long bytes, String sha256) {}

    public RuntimeManifest {
        wheels = List.copyOf(wheels);
        files = List.copyOf(files);
    }

    /** Of a folder; empty where it has none, or one that cannot be read. */
    public static Optional<RuntimeManifest> of(Path folder) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(folder.resolve(NAME)), RuntimeManifest.class));
        } catch (IOException | JacksonException | NullPointerException none) {
            return Optional.empty();
        }
    }

    /** Puts it into its folder. */
    public void write(Path folder) throws IOException {
        AtomicFile.write(folder.resolve(NAME), JSON.writeValueAsBytes(this));
    }

    /** Bytes of all files. */
    public long bytes() {
        return files.stream().mapToLong(Entry::bytes).sum();
    }

    /** The first file that is not there in its full size. */
    public Optional<Entry> incomplete(Path folder) {
        return files.stream().filter(file -> !isThere(folder, file)).findFirst();
    }

    private static boolean isThere(Path folder, Entry file) {
        try {
            return Files.size(folder.resolve(file.path())) == file.bytes();
        } catch (IOException missing) {
            return false;
        }
    }
}
