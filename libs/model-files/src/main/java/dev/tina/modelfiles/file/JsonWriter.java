package dev.tina.modelfiles.file;

import dev.tina.common.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes one JSON object as an indented file. */
public final class JsonWriter {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonWriter() {}

    /**
     * Writes the file whole or not at all.
     *
     * @throws CheckpointException if the file cannot be written
     */
    public static void write(Path file, Map<String, Object> fields) {
        try {
            AtomicFile.write(file, MAPPER.writeValueAsString(fields));
        } catch (IOException e) {
            throw new CheckpointException(file, "cannot be written", e);
        }
    }
}
