package dev.tina.eval.baseline;

import dev.tina.eval.baseline.Published.Figure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures in the resources: kind, model, hub id, source, then a column for each benchmark in per cent, and
 * the average; parted by semicolons.
 *
 * @param source of rows that name none
 */
record PublishedTable(String path, String source, String mark) {

    private static final int BEFORE_FIGURES = 4;
    private static final String AVERAGE = "average";

    List<Published> read() {
        List<String> lines = lines();
        String[] head = lines.getFirst().split(";", -1);
        List<Published> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            rows.add(row(head, line.split(";", -1)));
        }
        return rows;
    }

    private List<String> lines() {
        try (InputStream in = PublishedTable.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no table at " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Published row(String[] head, String[] cells) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (int column = BEFORE_FIGURES; column < head.length; column++) {
            Figure figure = figure(cells[column]);
            if (figure != null) {
                figures.put(head[column], figure);
            }
        }
        Figure average = figures.remove(AVERAGE);
        return new Published(
                cells[0],
                cells[1],
                cells[3].isEmpty() ? source : cells[3],
                mark,
                cells[2].isEmpty() ? null : cells[2],
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
