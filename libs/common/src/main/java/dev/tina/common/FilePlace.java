package dev.tina.common;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads a place on this machine as people write it: a path, or the {@code file:} address that Tina prints of an adapter. */
public final class FilePlace {

    private static final String ADDRESS = "file:";

    private FilePlace() {}

    /** Whether the text is an address that begins with {@code file:}. */
    public static boolean isAddress(String text) {
        return text.startsWith(ADDRESS);
    }

    /**
     * The path of it, relative where it is written so.
     *
     * @throws InvalidPathException where the text is no path, or an address that names none on this machine
     */
    public static Path of(String text) {
        if (!isAddress(text)) {
            return Path.of(text);
        }
        try {
            return Path.of(URI.create(text.replace(" ", "%20").replaceFirst("^file://localhost/", "file:///")));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw new InvalidPathException(text, "a file: address is written file:///FOLDER/NAME");
        }
    }

    /** The path of it from the root, a relative one beginning at the folder; throws as {@link #of}. */
    public static Path within(Path folder, String text) {
        return folder.resolve(of(text)).toAbsolutePath().normalize();
    }

    /** Whether a text without a colon is the name of a file, since its last part has an ending. */
    public static boolean isFileName(String text) {
        String last = text.substring(text.lastIndexOf('/') + 1);
        return text.indexOf(':') < 0 && last.indexOf('.', 1) > 0 && !last.endsWith(".");
    }
}
