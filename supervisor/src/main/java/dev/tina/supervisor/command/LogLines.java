package dev.tina.supervisor.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads, as often as it is asked, the whole lines that a growing file has gained. */
final class LogLines {

    private final Path file;
    private long read;

    LogLines(Path file) {
        this.file = file;
    }

    /** Those since the last time; a line that has no end yet waits for it. */
    List<String> gained() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        byte[] bytes = rest();
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        read += end;
        return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
    }

    private byte[] rest() throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "r")) {
            var bytes = new byte[Math.toIntExact(Math.max(0, open.length() - read))];
            open.seek(read);
            open.readFully(bytes);
            return bytes;
        }
    }
}
