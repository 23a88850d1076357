package dev.tina.cli;

import dev.tina.common.InvalidInput;
import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.supervisor.CommandFailure;
import dev.tina.text.tokenizer.TokenizerException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** What a command that failed says: our own sentences, what is wrong with a file, or where the details lie. */
final class FailureSentence {

    private FailureSentence() {}

    static String of(Exception failure) {
        return switch (failure) {
            case CommandFailure said -> String.valueOf(said.getMessage());
            case InvalidInput said -> String.valueOf(said.getMessage());
            case CheckpointException said -> String.valueOf(said.getMessage());
            case TokenizerException said -> String.valueOf(said.getMessage());
            case NoSuchFileException missing -> missing.getFile() + " is not there";
            case AccessDeniedException denied -> denied.getFile() + " may not be read or written";
            case FileAlreadyExistsException there -> there.getFile() + " is there already";
            case FileSystemException refused -> refused(refused);
            case UncheckedIOException wrapped -> of(Objects.requireNonNull(wrapped.getCause()));
            case IOException refused -> incident("reading or writing failed", refused);
            case InterruptedException stopped -> "stopped";
            default -> incident("the command failed for a reason nobody foresaw", failure);
        };
    }

    private static String refused(FileSystemException refused) {
        return refused.getReason() == null
                ? refused.getFile() + " can neither be read nor written"
                : refused.getFile() + ": the file system says: " + refused.getReason();
    }

    private static String incident(String what, Exception failure) {
        try {
            Path details = Files.createTempFile("tina-incident-", ".txt");
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(details))) {
                failure.printStackTrace(out);
            }
            return what + "; the details are in " + details;
        } catch (IOException e) {
            return what + ", and the details could not be written";
        }
    }
}
