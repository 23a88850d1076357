package dev.tina.hub;

import dev.tina.hub.repository.RepoFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes the hash that names a file: SHA-256, or SHA-1 over git's blob header and the content. */
final class ContentDigest {

    private final MessageDigest digest;

    private ContentDigest(MessageDigest digest) {
        this.digest = digest;
    }

    static ContentDigest of(RepoFile file) {
        boolean large = file.hash().length() == 64;
        ContentDigest digest = new ContentDigest(algorithm(large ? "SHA-256" : "SHA-1"));
        if (!large) {
            digest.digest.update(("blob " + file.size() + "\0").getBytes(StandardCharsets.US_ASCII));
        }
        return digest;
    }

    /** The SHA-256 of a text in UTF-8. */
    static String ofText(String text) {
        return HexFormat.of().formatHex(algorithm("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    void add(ByteBuffer bytes) {
        digest.update(bytes);
    }

    void add(Path content) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream stream = Files.newInputStream(content)) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest algorithm(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has " + name, e);
        }
    }
}
