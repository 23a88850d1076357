package dev.tina.gateway.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The key of scope admin out of a file, by which the first key in the database is made. Only its hash is kept. */
public final class BootstrapKey {

    private final byte @Nullable [] sha256;

    private BootstrapKey(byte @Nullable [] sha256) {
        this.sha256 = sha256;
    }

    /**
     * @param file null where there is none
     * @throws IllegalArgumentException where it does not hold a key, and nothing else
     */
    public static BootstrapKey read(@Nullable Path file) {
        return new BootstrapKey(file == null ? null : parse(file).sha256());
    }

    private static KeyText parse(Path file) {
        try {
            return KeyText.parse(Files.readString(file).strip())
                    .orElseThrow(() -> new IllegalArgumentException("tina.gateway.bootstrap-key-file must name a file"
                            + " that holds tina_ and 43 characters of base64url, was " + file));
        } catch (IOException e) {
            throw new UncheckedIOException("tina.gateway.bootstrap-key-file cannot be read: " + file, e);
        }
    }

    /** Takes as long whatever was asked. */
    boolean is(byte[] asked) {
        return sha256 != null && MessageDigest.isEqual(sha256, asked);
    }
}
