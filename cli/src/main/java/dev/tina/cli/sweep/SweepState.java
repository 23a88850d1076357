package dev.tina.cli.sweep;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tina.cli.sweep.plan.SweepJob;
import dev.tina.common.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Which job was made of each that is planned, on disk before the next one is made, and the keys they are asked for with. */
final class SweepState {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private Content content;

    /** The job that was made of one, with the label of the plan. */
    record Made(@JsonProperty("cell") String label, String job) {}

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

    Optional<String> job(SweepJob planned) {
        return Optional.ofNullable(content.jobs().get(planned.key())).map(Made::job);
    }

    /** The key that a planned job is asked for with, however often the sweep is started. */
    String requestKey(SweepJob planned) {
        return content.sweep() + "/" + planned.key();
    }

    void made(SweepJob planned, String job) throws IOException {
        Map<String, Made> jobs = new LinkedHashMap<>(content.jobs());
        jobs.put(planned.key(), new Made(planned.label(), job));
        write(new Content(content.sweep(), jobs));
    }

    private void write(Content next) throws IOException {
        AtomicFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(next));
        content = next;
    }
}
