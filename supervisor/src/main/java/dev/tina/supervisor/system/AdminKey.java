package dev.tina.supervisor.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The key of scope admin that a system with keys takes besides those in its database. It lies in the data folder for its
 * owner alone: who can read that can read the database's password too.
 */
public final class AdminKey {

    private static final int BYTES = 32;

    private final Path file;

    private AdminKey(Path file) {
        this.file = file;
    }

    public static AdminKey in(Path dataFolder) {
        return new AdminKey(dataFolder.resolve("admin.key"));
    }

    /** The file, made if it is not there. */
    Path ensure() throws IOException {
        if (!Files.exists(file)) {
            Path partial = file.resolveSibling("admin.key.partial");
            Files.deleteIfExists(partial);
            Files.createFile(
                    partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(partial, random() + "\n");
            Files.move(partial, file);
        }
        return file;
    }

    private static String random() {
        var bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        return "tina_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Empty where the system never had keys, or the file is another user's. */
    public Optional<String> read() throws IOException {
        return Files.isReadable(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }
}
