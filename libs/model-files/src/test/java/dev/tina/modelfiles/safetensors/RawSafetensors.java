package dev.tina.modelfiles.safetensors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes safetensors files as they should not be. */
public final class RawSafetensors {

    private RawSafetensors() {}

    /** A file of that header, whatever it says, and those data. */
    public static Path write(Path file, String header, byte[] data) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        return Files.write(file, bytes.putLong(json.length).put(json).put(data).array());
    }

    /** The header of a file. */
    public static String header(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return new String(bytes, 8, headerLength(bytes), StandardCharsets.UTF_8);
    }

    /** What follows the header of a file. */
    public static byte[] data(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int start = 8 + headerLength(bytes);
        return ByteBuffer.allocate(bytes.length - start)
                .put(bytes, start, bytes.length - start)
                .array();
    }

    private static int headerLength(byte[] bytes) {
        return (int) ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }
}
