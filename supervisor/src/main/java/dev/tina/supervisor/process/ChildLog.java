package dev.tina.supervisor.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Keeps a child's output in a file, and its last lines in memory. A file that grows too large is set aside. Lines that
 * cannot be written, as on a full disk, are counted and left out: a child whose output nobody reads would block.
 */
public final class ChildLog implements AutoCloseable {

    private static final long SET_ASIDE_AT = 32L * 1024 * 1024; // characters
    private static final int LINES_IN_MEMORY = 12;

    private final Path file;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private BufferedWriter writer;
    private long written;
    private long lost;

    /** @param file gets the lines; what an earlier run wrote goes to {@code <file>.1} */
    public ChildLog(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.writer = open();
    }

    synchronized void line(String line) {
        lastLines.addLast(line);
        if (lastLines.size() > LINES_IN_MEMORY) {
            lastLines.removeFirst();
        }
        try {
            if (written > SET_ASIDE_AT) {
                writer.close();
                writer = open();
            }
            if (lost > 0) {
                write("(" + lost + " lines could not be written)");
                lost = 0;
            }
            write(line);
        } catch (IOException e) {
            lost++;
        }
    }

    private void write(String line) throws IOException {
        writer.write(line);
        writer.newLine();
        writer.flush();
        written += line.length() + 1L;
    }

    /** The last lines, oldest first. */
    public synchronized List<String> lastLines() {
        return List.copyOf(lastLines);
    }

    public Path file() {
        return file;
    }

    private BufferedWriter open() throws IOException {
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        written = 0;
        return Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    @Override
    public synchronized void close() throws IOException {
        writer.close();
    }
}
