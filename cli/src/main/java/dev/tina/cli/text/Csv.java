package dev.tina.cli.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows of cells as comma-separated values (RFC 4180). */
public final class Csv {

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;

    public Csv(List<String> heads) {
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add(heads);
    }

    /** Adds a row. */
    public Csv add(List<String> cells) {
        try {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The head and all rows. */
    public String text() {
        return text.toString();
    }
}
