package dev.tina.tasks;

import dev.tina.tasks.source.TaskSets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;

/** Files that a test writes and opens as task sets. */
abstract class WrittenFiles {

    static final String LINES = """
            {"problem": "What is 17 + 25?", "answer": "42"}
            {"problem": "What is 9 * 6?", "answer": "54"}
            {"problem": "What is 100 - 58?", "answer": "42"}
            """;
    static final String LIST = "[" + LINES.strip().replace("\n", ",\n") + "]";

    @TempDir
    Path folder;

    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] bytes) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.resolveSibling(""));
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reference answers of a file that is written with this name; after a question mark come settings. */
    List<String> answers(String name, String text) {
        return answers(open(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    TaskSet open(String name, String text) {
        return open(name, text.getBytes(StandardCharsets.UTF_8));
    }

    TaskSet open(String name, byte[] bytes) {
        int question = name.indexOf('?');
        String file = question < 0 ? name : name.substring(0, question);
        String kind = file.matches("(?i).*\\.(csv|tsv|txt)(\\.gz)?") ? "csv:" : "jsonl:";
        return TaskSets.open(kind + write(file, bytes) + (question < 0 ? "" : name.substring(question)));
    }

    static List<String> answers(TaskSet tasks) {
        return tasks.tasks().stream().map(Task::referenceAnswer).toList();
    }

    static byte[] gzipped(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
