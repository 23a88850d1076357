package dev.tina.trainer.checkpoint;

import dev.tina.common.FileTrees;
import dev.tina.common.Sha256;
import dev.tina.modelfiles.adapter.AdapterTensors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Adapters as folders {@code <root>/<sha256>/}, the checksum being that of their {@code adapter_model.safetensors}.
 * A name that says its content cannot be overwritten with another, whoever writes.
 */
public final class AdapterStore {

    private final Path root;

    public AdapterStore(Path root) {
        this.root = root.toAbsolutePath();
    }

    /** Writes an adapter into a folder. */
    public interface AdapterWriter {
        void write(Path folder) throws IOException;
    }

    /** Keeps what the writer writes; returns when it is safely on disk. */
    public StoredFile put(AdapterWriter writer) {
        try (Draft draft = Draft.below(root)) {
            writer.write(draft.folder());
            String sha256 = Sha256.of(draft.folder().resolve(AdapterTensors.TENSORS));
            Path place = root.resolve(sha256);
            DurableFiles.moveIntoPlace(draft.folder(), place);
            return new StoredFile(place.toUri(), sha256);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write an adapter below " + root, e);
        }
    }

    /** Deletes an adapter that no version is made of any more. */
    public void delete(String sha256) {
        try {
            FileTrees.delete(root.resolve(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the adapter " + sha256, e);
        }
    }
}
