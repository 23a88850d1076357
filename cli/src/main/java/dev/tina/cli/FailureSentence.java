package dev.tina.cli;

import dev.tina.common.FileFault;
import dev.tina.common.Incident;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What a command that failed says: our own sentences, what is wrong with a file, or where the details lie. */
final class FailureSentence {

    private FailureSentence() {}

    static String of(Exception failure) {
        String message = failure.getMessage();
        if (message != null && Incident.isOurs(failure) && !isOfCause(message, failure)) {
            return message;
        }
        return switch (failure) {
            case FileSystemException fault -> FileFault.inWords(fault);
            case EOFException end -> FileFault.inWords(end);
            case UncheckedIOException wrapped -> of(Objects.requireNonNull(wrapped.getCause()));
            case IOException fault -> withDetails("reading or writing failed", fault);
            case InterruptedException stopped -> "stopped";
            default -> withDetails("the command failed for a reason nobody foresaw", failure);
        };
    }

    /** Whether Java made the message, out of the cause. */
    private static boolean isOfCause(String message, Exception failure) {
        return failure.getCause() != null && message.equals(failure.getCause().toString());
    }

    /** A command has no log, so the whole failure goes to a file of its own. */
    private static String withDetails(String what, Exception failure) {
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
