package dev.tina.trainer.checkpoint;

import dev.tina.common.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A folder to write in, beside the place its content is moved to; what has not been moved is deleted. */
record Draft(Path folder) implements AutoCloseable {

    static Draft below(Path root) throws IOException {
        return new Draft(Files.createDirectories(root.resolve(".draft-" + UUID.randomUUID())));
    }

    @Override
    public void close() throws IOException {
        FileTrees.delete(folder);
    }
}
