package dev.tina.modelfiles.file;

import java.nio.file.Path;

/** A model or adapter file that cannot be used; the message names the file, the field or tensor, and what is allowed. */
public final class CheckpointException extends RuntimeException {

    public CheckpointException(Path file, String problem) {
        super(file + ": " + problem);
    }

    public CheckpointException(Path file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
