package dev.tina.supervisor.system;

import dev.tina.common.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The key of scope admin that a system with keys accepts besides those in its database. Only the data folder's owner can
 * read its file; that person can read the database's password too.
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

    /** Its file, which a system without keys may not have. */
    public Path file() {
        return file;
    }

    /** The file, made if it is not there. */
    Path ensure() throws IOException {
        if (!Files.exists(file)) {
            AtomicFile.writeForOwner(file, random() + "\n");
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
