package dev.tina.cli.runtime;

import dev.tina.cli.runtime.WheelList.Wheel;
import dev.tina.common.AtomicFile;
import dev.tina.common.FileTrees;
import dev.tina.device.runtime.RuntimeManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder beside the runtime's in which an installation grows, until it takes its place by a rename. What is done
 * stays done when the process is killed.
 *
 * @param target where the runtime will lie
 */
record Staging(Path target) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What was taken out of one wheel. */
    private record Unpacked(String sha256, List<RuntimeManifest.Entry> files) {}

    private Path root() {
        return target.resolveSibling(target.getFileName() + ".incomplete");
    }

    /** Held by the process that installs. */
    Path lock() {
        return target.resolveSibling(target.getFileName() + ".lock");
    }

    /** Where wheels arrive. */
    Path wheels() {
        return root().resolve("wheels");
    }

    /** What will be the runtime. */
    Path files() {
        return root().resolve("files");
    }

    private Path note(Wheel wheel) {
        return root().resolve("done").resolve(wheel.name() + ".json");
    }

    /** The files of a wheel that is unpacked whole; empty for any other. */
    Optional<List<RuntimeManifest.Entry>> done(Wheel wheel) {
        try {
            Unpacked unpacked = JSON.readValue(Files.readAllBytes(note(wheel)), Unpacked.class);
            return Optional.of(unpacked)
                    .filter(note -> note.sha256().equals(wheel.sha256()))
                    .map(Unpacked::files);
        } catch (IOException | JacksonException notYet) {
            return Optional.empty();
        }
    }

    void setDone(Wheel wheel, List<RuntimeManifest.Entry> files) throws IOException {
        AtomicFile.write(note(wheel), JSON.writeValueAsBytes(new Unpacked(wheel.sha256(), files)));
    }

    /** Puts the runtime into its place, and what was there away. */
    void finish() throws IOException {
        Path old = target.resolveSibling(target.getFileName() + ".old");
        FileTrees.delete(old);
        if (Files.exists(target)) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(files(), target, StandardCopyOption.ATOMIC_MOVE);
        FileTrees.delete(old);
        FileTrees.delete(root());
    }
}
