package dev.tina.text.tokenizer;

import java.nio.file.Path;

/** A file of a tokenizer that is missing or cannot be used; the message names the file and what is wrong with it. */
public final class TokenizerException extends RuntimeException {
    public TokenizerException(Path file, String problem) {
        super(file + ": " + problem);
    }

    public TokenizerException(Path file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
