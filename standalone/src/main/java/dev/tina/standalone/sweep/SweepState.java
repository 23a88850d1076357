package dev.tina.standalone.sweep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Which job each cell has, on disk before the next one is made. */
final class SweepState {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private Content content;

    /** A cell's job. */
    record Made(String cell, String job) {}

    /**
     * A job that was about to be made.
     *
     * @param after the newest job there was before; null for none
     */
    record Pending(
            String key,
            String cell,
            String request,
            @Nullable String after,
            Instant since) {}

    private record Content(Map<String, Made> jobs, @Nullable Pending pending) {}

    private SweepState(Path file, Content content) {
        this.file = file;
        this.content = content;
    }

    /** That of an output folder, empty where the sweep begins. */
    static SweepState in(Path folder) throws IOException {
        Path file = folder.resolve("state.json");
        return new SweepState(
                file,
                Files.exists(file)
                        ? JSON.readValue(Files.readAllBytes(file), Content.class)
                        : new Content(Map.of(), null));
    }

    Path file() {
        return file;
    }

    Optional<String> job(Cell cell) {
        return Optional.ofNullable(content.jobs().get(cell.key())).map(Made::job);
    }

    boolean hasJob(String id) {
        return content.jobs().values().stream().anyMatch(made -> made.job().equals(id));
    }

    Optional<Pending> pending() {
        return Optional.ofNullable(content.pending());
    }

    /** Before the job is asked for. */
    Pending begin(Cell cell, @Nullable String after, Instant now) throws IOException {
        Pending pending = new Pending(cell.key(), cell.label(), cell.request(), after, now);
        write(new Content(content.jobs(), pending));
        return pending;
    }

    /** The job is there. */
    void made(Pending pending, String job) throws IOException {
        Map<String, Made> jobs = new LinkedHashMap<>(content.jobs());
        jobs.put(pending.key(), new Made(pending.cell(), job));
        write(new Content(jobs, null));
    }

    /** There is no such job, and none comes. */
    void notMade() throws IOException {
        write(new Content(content.jobs(), null));
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
