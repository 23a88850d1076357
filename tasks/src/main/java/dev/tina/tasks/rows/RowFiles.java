package dev.tina.tasks.rows;

import dev.tina.tasks.TaskSetException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Opens a file of rows by the format its name tells. */
public final class RowFiles {

    private static final int BUFFER = 1 << 16;

    private RowFiles() {}

    /** Whether the name is that of a file this package reads. */
    public static boolean reads(String name) {
        String plain = plain(name);
        return plain.endsWith(".parquet")
                || plain.endsWith(".jsonl")
                || plain.endsWith(".ndjson")
                || plain.endsWith(".json");
    }

    /** Parquet by its name, JSON otherwise: one object a line, or an array of objects. May be gzipped JSON. */
    public static Rows open(Path file, ColumnChoice columns) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new TaskSetException("taskSet", file.toString(), "the path of an existing file");
        }
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet")
                ? ParquetRows.open(file, columns)
                : json(file, columns);
    }

    private static Rows json(Path file, ColumnChoice columns) throws IOException {
        InputStream stream = stream(file);
        try {
            return firstCharacter(stream) == '[' && plain(file.toString()).endsWith(".json")
                    ? new JsonArrayRows(file, stream, columns)
                    : new JsonLinesRows(file, stream, columns);
        } catch (IOException | RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    private static InputStream stream(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        boolean zipped = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        return new BufferedInputStream(zipped ? new GZIPInputStream(raw, BUFFER) : raw, BUFFER);
    }

    private static int firstCharacter(InputStream stream) throws IOException {
        stream.mark(BUFFER);
        int value = stream.read();
        while (value == ' ' || value == '\n' || value == '\r' || value == '\t') {
            value = stream.read();
        }
        stream.reset();
        return value;
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gz") ? lower.substring(0, lower.length() - ".gz".length()) : lower;
    }
}
