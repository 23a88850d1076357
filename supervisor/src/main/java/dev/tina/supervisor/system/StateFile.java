package dev.tina.supervisor.system;

import dev.tina.common.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file in a data folder by which other commands find the running system. */
public final class StateFile {

    /** A file left by an earlier version may lack what that version did not know. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Path file;

    private StateFile(Path file) {
        this.file = file;
    }

    public static StateFile in(Path dataFolder) {
        return new StateFile(dataFolder.resolve("state.json"));
    }

    /** The last state written, which may be that of a system that has been killed since. */
    public Optional<SystemState> read() throws IOException {
        return Files.exists(file)
                ? Optional.of(JSON.readValue(Files.readAllBytes(file), SystemState.class))
                : Optional.empty();
    }

    void write(SystemState state) throws IOException {
        AtomicFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(state));
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
