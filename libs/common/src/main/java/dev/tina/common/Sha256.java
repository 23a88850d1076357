package dev.tina.common;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files, bytes and texts, added one after another. */
public final class Sha256 {

    private static final int BLOCK = 1 << 20;

    private final MessageDigest digest;

    /** Of nothing yet. */
    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Of one file, as 64 lower-case hexadecimal digits. */
    public static String of(Path file) throws IOException {
        return new Sha256().add(file).hex();
    }

    /** Of one text in UTF-8, as 64 lower-case hexadecimal digits. */
    public static String of(String text) {
        return new Sha256().add(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** Adds what the file holds. */
    public Sha256 add(Path file) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (channel.read(block) >= 0) {
                digest.update(block.flip());
                block.clear();
            }
        }
        return this;
    }

    /** Adds the bytes of each part. */
    public Sha256 add(byte[]... parts) {
        for (byte[] part : parts) {
            digest.update(part);
        }
        return this;
    }

    /** Adds what the buffer has left. */
    public Sha256 add(ByteBuffer bytes) {
        digest.update(bytes);
        return this;
    }

    /** The 32 bytes; begins anew afterwards. */
    public byte[] bytes() {
        return digest.digest();
    }

    /** As 64 lower-case hexadecimal digits; begins anew afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }
}
