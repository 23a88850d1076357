package dev.tina.tasks.rows;

import dev.tina.tasks.TaskSetException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Comma-separated values as RFC 4180 has them, the first row naming the columns. A quoted value may hold line ends; an
 * empty one is none. Blank lines are skipped. Where quotes do not close, no row after them can be told, and none is read.
 */
final class CsvRows implements Rows {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final int BYTE_ORDER_MARK = 0xfeff;

    private final Path file;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final ColumnChoice columns;
    private List<String> names = List.of();
    private long line;

    private CsvRows(Path file, CSVParser parser, ColumnChoice columns) {
        this.file = file;
        this.parser = parser;
        this.records = parser.iterator();
        this.columns = columns;
    }

    static CsvRows open(Path file, InputStream stream, ColumnChoice columns) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        CsvRows rows = new CsvRows(
                file, CSVParser.builder().setReader(reader).setFormat(FORMAT).get(), columns);
        rows.readNames();
        return rows;
    }

    private void readNames() throws IOException {
        CSVRecord head = record();
        names = head == null ? List.of() : head.toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new TaskSetException(place() + " column", name, "named once");
            }
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        CSVRecord values = record();
        if (values == null) {
            return null;
        }
        if (values.size() != names.size()) {
            throw new TaskSetException(
                    place() + " line",
                    values.size() + " values",
                    "of " + names.size() + " values, as the first line is");
        }
        ObjectNode row = JsonObjects.MAPPER.createObjectNode();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean kept = !values.get(i).isEmpty() && columns.wants(name, false);
            row.put(name, kept ? values.get(i) : null);
        }
        return new Row(place(), row);
    }

    /** The next record that is not a blank line, or null after the last one. */
    private @Nullable CSVRecord record() throws IOException {
        try {
            while (true) {
                line = parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    return null;
                }
                CSVRecord record = records.next();
                if (record.size() > 1 || !record.get(0).isBlank()) {
                    return record;
                }
            }
        } catch (UncheckedIOException e) {
            throw new IOException("line " + line + ": " + e.getMessage(), e);
        }
    }

    private String place() {
        return file + ":" + line;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
