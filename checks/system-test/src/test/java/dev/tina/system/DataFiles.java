package dev.tina.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a system keeps in its data folder: its state, its secrets and its logs. */
record DataFiles(Path folder) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Where the supervisor's own output goes. */
    Path upLog() {
        return folder.resolve("up.log");
    }

    boolean isReady() {
        return Files.exists(stateFile()) && state().path("ready").asBoolean();
    }

    JsonNode state() {
        try {
            return JSON.readTree(Files.readAllBytes(stateFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path stateFile() {
        return folder.resolve("state.json");
    }

    /** The key of scope admin. */
    String adminKey() throws IOException {
        return Files.readString(folder.resolve("admin.key")).strip();
    }

    String databasePassword() throws IOException {
        return Files.readString(folder.resolve("postgres/password")).strip();
    }

    /** Every file of the folder of logs, and what the supervisor said. */
    List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("logs"))) {
            return Stream.concat(files, Stream.of(upLog())).toList();
        }
    }

    static boolean contains(Path log, String secret) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1).contains(secret); // any bytes can be read so
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
