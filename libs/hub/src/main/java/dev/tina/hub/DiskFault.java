package dev.tina.hub;

import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.HubException.Reason;
import dev.tina.hub.settings.SourceNames;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says what is wrong with the disk that files go to. */
final class DiskFault {

    private static final long SPARE = 16L << 20;

    private DiskFault() {}

    /** A file that cannot be written. */
    static HubException unusable(Path path, IOException cause, SourceNames names) {
        return new HubException(
                Reason.STORAGE,
                "cannot write " + path + " (" + reason(cause) + "); make room or give leave there, or " + names.folder()
                        + ". What has arrived is kept",
                cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof FileSystemException told && told.getReason() != null) {
            return told.getReason();
        }
        String message = String.valueOf(cause.getMessage());
        return message.startsWith("No space left") ? message : "refused"; // of a write; the rest is Java's own
    }

    /** Throws where the disk of a file has no room for so many bytes more. */
    static void requireRoom(Path file, String name, long bytes, SourceNames names) {
        try {
            long room = Files.getFileStore(file.getParent()).getUsableSpace();
            if (room < bytes + SPARE) {
                throw new HubException(
                        Reason.STORAGE,
                        "the disk of " + file.getParent() + " has " + (room >> 20) + " MiB left, " + name + " needs "
                                + (bytes >> 20) + " MiB more; make room, or " + names.folder()
                                + ", on another disk");
            }
        } catch (IOException e) {
            throw unusable(file, e, names);
        }
    }
}
