package dev.tina.tasks.rows.csv;

import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.rows.ColumnChoice;
import dev.tina.tasks.rows.DataRow;
import dev.tina.tasks.rows.DataRows;
import dev.tina.tasks.rows.json.JsonObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads values between delimiters as RFC 4180 defines them; the first row names the columns. A quoted value may hold line
 * ends, an empty value is absent, blank lines are skipped. Behind a quote that does not close no row is read.
 */
public final class CsvRows implements DataRows {

    private final Path file;
    private final CSVParser parser;
    private final RowReader reader;
    private final Iterator<CSVRecord> records;
    private final ColumnChoice columns;
    private List<String> names = List.of();
    private long line;

    private CsvRows(Path file, CSVParser parser, RowReader reader, ColumnChoice columns) {
        this.file = file;
        this.parser = parser;
        this.reader = reader;
        this.records = parser.iterator();
        this.columns = columns;
    }

    public static CsvRows open(Path file, InputStream stream, char delimiter, boolean trim, ColumnChoice columns)
            throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setIgnoreEmptyLines(false)
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(trim)
                .get();
        RowReader reader = new RowReader(stream);
        CsvRows rows = new CsvRows(
                file, CSVParser.builder().setReader(reader).setFormat(format).get(), reader, columns);
        CSVRecord head = rows.record();
        rows.names =
                head == null ? List.of() : new CsvHeader(rows.place(), head.toList(), delimiter, columns).columnNames();
        return rows;
    }

    @Override
    public @Nullable DataRow next() throws IOException {
        CSVRecord values = record();
        if (values == null) {
            return null;
        }
        if (values.size() != names.size()) {
            throw new TaskSetException(
                    place() + " line",
                    counted(values.size()),
                    "of " + counted(names.size()) + ", as the first line is");
        }
        ObjectNode row = JsonObjects.MAPPER.createObjectNode();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!name.isEmpty()) {
                boolean kept = !values.get(i).isEmpty() && columns.wants(name, false);
                row.put(name, kept ? values.get(i) : null);
            }
        }
        return new DataRow(place(), row);
    }

    /** The next record that is not a blank line, or null after the last one. */
    private @Nullable CSVRecord record() throws IOException {
        try {
            while (true) {
                line = parser.getCurrentLineNumber() + 1;
                reader.rowBegins();
                if (!records.hasNext()) {
                    return null;
                }
                CSVRecord record = records.next();
                if (record.size() > 1 || !record.get(0).isBlank()) {
                    return record;
                }
            }
        } catch (UncheckedIOException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException(reason(String.valueOf(cause.getMessage())), e);
        }
    }

    /** The parser's two faults are quotes; others are those of reading. */
    private String reason(String message) {
        if (message.contains("EOF reached")) {
            return "line " + line + ": a quote opens in this row and does not close";
        }
        return message.contains("encapsulated token")
                ? "line " + line + ": text stands after a closing quote; inside a quoted value a quote is written twice"
                : message;
    }

    private static String counted(int values) {
        return values == 1 ? "1 value" : values + " values";
    }

    private String place() {
        return file + ":" + line;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
