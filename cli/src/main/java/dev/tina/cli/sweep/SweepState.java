package dev.tina.cli.sweep;

import dev.tina.cli.sweep.plan.SweepJob;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Which job each cell has, on disk before the next one is made, and the keys they are asked for with. */
final class SweepState {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private Content content;

    /** A cell's job. */
    record Made(String cell, String job) {}

    /** @param sweep tells this folder's requests from those of every other */
    private record Content(@Nullable String sweep, Map<String, Made> jobs) {}

    private SweepState(Path file, Content content) {
        this.file = file;
        this.content = content;
    }

    /** That of an output folder, begun where there is none. */
    static SweepState in(Path folder) throws IOException {
        Path file = folder.resolve("state.json");
        Content found = Files.exists(file)
                ? JSON.readValue(Files.readAllBytes(file), Content.class)
                : new Content(null, Map.of());
        SweepState state = new SweepState(file, found);
        if (found.sweep() == null) {
            state.write(new Content(UUID.randomUUID().toString(), found.jobs()));
        }
        return state;
    }

    Path file() {
        return file;
    }

    Optional<String> job(SweepJob cell) {
        return Optional.ofNullable(content.jobs().get(cell.key())).map(Made::job);
    }

    /** The key that a cell's job is asked for with, however often the sweep is started. */
    String requestKey(SweepJob cell) {
        return content.sweep() + "/" + cell.key();
    }

    void made(SweepJob cell, String job) throws IOException {
        Map<String, Made> jobs = new LinkedHashMap<>(content.jobs());
        jobs.put(cell.key(), new Made(cell.label(), job));
        write(new Content(content.sweep(), jobs));
    }

    private void write(Content next) throws IOException {
        Path partial = file.resolveSibling("state.json.partial");
        try (FileChannel channel = FileChannel.open(
                partial, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes =
                    ByteBuffer.wrap(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(next));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        content = next;
    }
}
