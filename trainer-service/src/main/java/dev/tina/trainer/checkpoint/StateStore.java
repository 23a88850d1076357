package dev.tina.trainer.checkpoint;

import dev.tina.common.FileTrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Learners' states as folders {@code <root>/<job>/<sha256>/}, the checksum being that of all their files. */
public final class StateStore {

    private final Path root;

    public StateStore(Path root) {
        this.root = root.toAbsolutePath();
    }

    /** Writes a learner's state into a folder. */
    public interface StateWriter {
        void write(Path folder) throws IOException;
    }

    /** Keeps what the writer writes; returns when it is safely on disk. */
    public StoredFile put(UUID jobId, StateWriter writer) {
        Path folder = root.resolve(jobId.toString());
        try (Draft draft = Draft.below(folder)) {
            writer.write(draft.folder());
            String sha256 = DurableFiles.sha256OfAll(draft.folder());
            Path place = folder.resolve(sha256);
            DurableFiles.moveIntoPlace(draft.folder(), place);
            return new StoredFile(place.toUri(), sha256);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a learner's state below " + folder, e);
        }
    }

    /** Deletes all states of a job. */
    public void deleteAll(UUID jobId) {
        delete(root.resolve(jobId.toString()));
    }

    /** Deletes a state that is no longer needed. */
    public void delete(UUID jobId, String sha256) {
        delete(root.resolve(jobId.toString()).resolve(sha256));
    }

    private static void delete(Path folder) {
        try {
            FileTrees.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }

    /** Whether a state's files are there. */
    boolean holds(UUID jobId, String sha256) {
        return Files.isDirectory(root.resolve(jobId.toString()).resolve(sha256));
    }
}
