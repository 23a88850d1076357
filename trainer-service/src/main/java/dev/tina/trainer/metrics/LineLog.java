package dev.tina.trainer.metrics;

import dev.tina.json.StrictJson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A file of JSON lines that is only appended to; what a crash left at its end that is no whole line is cut off. */
final class LineLog implements AutoCloseable {

    private static final int BLOCK = 1 << 16;

    private final FileChannel file;
    private @Nullable String last;

    private LineLog(FileChannel file) {
        this.file = file;
    }

    /** Opens the file, or makes it, and mends its end. */
    static LineLog open(Path path) throws IOException {
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        LineLog log = new LineLog(file);
        try {
            log.mend();
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
        return log;
    }

    /** The last whole line; null of a file without any. */
    @Nullable
    String last() {
        return last;
    }

    /** Appends lines and waits until the disk has them. */
    void append(List<String> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(String.join("\n", lines) + "\n");
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(false);
        last = lines.getLast();
    }

    private void mend() throws IOException {
        long end = file.size();
        while (end > 0) {
            long begin = lineBreakBefore(end - 1) + 1;
            String line = read(begin, end);
            if (line.endsWith("\n") && isJson(line)) {
                last = line.strip();
                break;
            }
            end = begin;
        }
        if (end < file.size()) {
            file.truncate(end);
        }
        file.position(end);
    }

    private static boolean isJson(String line) {
        try {
            return StrictJson.mapper().readTree(line).isObject();
        } catch (JacksonException torn) {
            return false;
        }
    }

    /** Where the last line break before a place stands; -1 where there is none. */
    private long lineBreakBefore(long place) throws IOException {
        long end = place;
        while (end > 0) {
            long begin = Math.max(0, end - BLOCK);
            byte[] block = bytes(begin, end);
            for (int i = block.length - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    return begin + i;
                }
            }
            end = begin;
        }
        return -1;
    }

    private String read(long begin, long end) throws IOException {
        return new String(bytes(begin, end), StandardCharsets.UTF_8);
    }

    private byte[] bytes(long begin, long end) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(Math.toIntExact(end - begin));
        while (block.hasRemaining() && file.read(block, begin + block.position()) >= 0) {
            // until all is read
        }
        return block.array();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
