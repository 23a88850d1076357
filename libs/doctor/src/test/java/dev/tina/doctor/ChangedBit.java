package dev.tina.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Turns one bit of a file over. */
public final class ChangedBit {

    private ChangedBit() {}

    /** @param bit 0 for the lowest of its byte */
    public static void in(Path file, long position, int bit) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) position] ^= (byte) (1 << bit);
        Files.write(file, bytes);
    }
}
