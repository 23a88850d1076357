package dev.tina.common;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Puts what is wrong with files into words. */
public final class FileFault {

    private FileFault() {}

    /** The reason of the failure, after what our code tried to do, if it said so. */
    public static String inWords(UncheckedIOException failure) {
        IOException cause = failure.getCause();
        String message = failure.getMessage();
        boolean said = message != null && cause != null && !message.equals(cause.toString());
        String why = cause == null ? Incident.reason("reading or writing a file", failure) : inWords(cause);
        return said ? message + ": " + why : why;
    }

    /** The reason of the failure. */
    public static String inWords(IOException cause) {
        return switch (cause) {
            case NoSuchFileException missing -> missing.getFile() + " is not there";
            case AccessDeniedException denied -> denied.getFile() + " may not be read or written by this process";
            case FileAlreadyExistsException there -> there.getFile() + " is there already";
            case NotDirectoryException file -> file.getFile() + " is no folder";
            case DirectoryNotEmptyException full -> full.getFile() + " is not empty";
            case FileSystemException refused -> inWords(refused);
            case EOFException end -> "the file ends too early";
            default -> Incident.reason("reading or writing a file", cause);
        };
    }

    private static String inWords(FileSystemException refused) {
        String reason = refused.getReason();
        String file = refused.getFile() == null ? "a file" : refused.getFile();
        return reason == null ? file + " can neither be read nor written" : file + ": the file system says: " + reason;
    }
}
