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
    private static final String CSV = ".csv";

    private RowFiles() {}

    /** Whether the name is that of a file this package reads. */
    public static boolean reads(String name) {
        String plain = plain(name);
        return plain.endsWith(".parquet")
                || plain.endsWith(".jsonl")
                || plain.endsWith(".ndjson")
                || plain.endsWith(".json")
                || plain.endsWith(CSV);
    }

    /** Whether the name is that of a file of comma-separated values. */
    public static boolean isCsv(String name) {
        return plain(name).endsWith(CSV);
    }

    /** Parquet and CSV by their names, JSON otherwise: one object a line, or an array of objects. All but Parquet may be gzipped. */
    public static Rows open(Path file, ColumnChoice columns) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new TaskSetException("taskSet", file.toString(), "the path of an existing file");
        }
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet")
                ? ParquetRows.open(file, columns)
                : text(file, columns);
    }

    private static Rows text(Path file, ColumnChoice columns) throws IOException {
        InputStream stream = stream(file);
        try {
            if (isCsv(file.toString())) {
                return CsvRows.open(file, stream, columns);
            }
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
