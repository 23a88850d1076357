package dev.tina.eval.baseline;

import dev.tina.eval.baseline.Published.Figure;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures in the resources: kind, model, hub id, source, then a column for each benchmark in per cent, and
 * the average; parted by semicolons.
 *
 * @param source of rows that name none
 */
record PublishedTable(String path, String source, String mark) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setQuote(null)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    private static final int BEFORE_FIGURES = 4;
    private static final String AVERAGE = "average";

    List<Published> read() {
        try (InputStream in = PublishedTable.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no table at " + path);
            }
            try (CSVParser table = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return table.stream()
                        .map(row -> published(table.getHeaderNames(), row))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Published published(List<String> head, CSVRecord row) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (String column : head.subList(BEFORE_FIGURES, head.size())) {
            Figure figure = figure(row.get(column));
            if (figure != null) {
                figures.put(column, figure);
            }
        }
        Figure average = figures.remove(AVERAGE);
        return new Published(
                row.get("kind"),
                row.get("model"),
                row.get("source").isEmpty() ? source : row.get("source"),
                mark,
                row.get("hub").isEmpty() ? null : row.get("hub"),
                figures,
                average);
    }

    /** {@code 31.33} or {@code 31.33±10.17}. */
    private static @Nullable Figure figure(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        int sign = cell.indexOf('±');
        return new Figure(
                share(sign < 0 ? cell : cell.substring(0, sign)), sign < 0 ? null : share(cell.substring(sign + 1)));
    }

    private static Double share(String percent) {
        return new BigDecimal(percent).movePointLeft(2).doubleValue();
    }
}
