package dev.tina.tasks.layout;

import dev.tina.common.FileNature;
import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.rows.ColumnChoice;
import dev.tina.tasks.rows.DataRows;
import dev.tina.tasks.rows.csv.CsvRows;
import dev.tina.tasks.rows.json.JsonRowFile;
import dev.tina.tasks.rows.parquet.ParquetRows;
import dev.tina.tasks.rows.text.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Opens a file of rows as what it is: its content tells, and its name only where text may be JSON or CSV. */
public final class RowFiles {

    private static final String READABLE = "JSON lines, a JSON list, CSV or Parquet";
    private static final List<String> PACKINGS = List.of(".gz", ".zst");
    private static final List<String> JSON = List.of(".jsonl", ".ndjson", ".json");
    private static final List<String> TABLES = List.of(".csv", ".tsv");

    private RowFiles() {}

    /** Whether the name is that of a file this package reads. */
    public static boolean reads(String name) {
        String plain = plain(name);
        return name.toLowerCase(Locale.ROOT).endsWith(".parquet")
                || JSON.stream().anyMatch(plain::endsWith)
                || isCsv(name);
    }

    /** Whether the name is that of a file of values between commas or tabs. */
    public static boolean isCsv(String name) {
        return TABLES.stream().anyMatch(plain(name)::endsWith);
    }

    /** Opens a file; throws TaskSetException where it is none of rows, saying what it is. */
    public static DataRows open(Path file, FileStyle style, ColumnChoice columns) throws IOException {
        if (Files.isDirectory(file)) {
            throw new TaskSetException("taskSet", file + ", a folder", "the path of a file; of a folder, folder:PATH");
        }
        if (!Files.isRegularFile(file)) {
            throw new TaskSetException("taskSet", file.toAbsolutePath().toString(), "the path of an existing file");
        }
        TextFile text = TextFile.of(file);
        FileNature content = text.content();
        return switch (content) {
            case TEXT, EMPTY -> text(text, style, columns);
            case PARQUET -> parquet(text, columns);
            default -> throw refused(text, content.toString());
        };
    }

    private static DataRows parquet(TextFile file, ColumnChoice columns) throws IOException {
        if (file.isPacked()) {
            throw refused(file, "a Parquet file; unpack it, Parquet packs its pages by itself");
        }
        return ParquetRows.open(file.path(), columns);
    }

    private static DataRows text(TextFile file, FileStyle style, ColumnChoice columns) throws IOException {
        String name = file.path().toString();
        if (!style.csv() && !isCsv(name)) {
            return new JsonRowFile(file, columns, style.rows()).open();
        }
        InputStream stream = file.text();
        try {
            char delimiter = style.delimiter().orElse(plain(name).endsWith(".tsv") ? '\t' : ',');
            return CsvRows.open(file.path(), stream, delimiter, style.trim(), columns);
        } catch (IOException | RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    private static TaskSetException refused(TextFile file, String found) {
        String within = file.isPacked() ? file.packing().label() + " with " : "";
        return new TaskSetException(file.path().toString(), within + found, READABLE);
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return PACKINGS.stream()
                .filter(lower::endsWith)
                .findFirst()
                .map(packing -> lower.substring(0, lower.length() - packing.length()))
                .orElse(lower);
    }
}
