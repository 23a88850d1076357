package dev.tina.service.metrics;

import java.util.Arrays;
import java.util.List;

/**
 * What a GPU says of itself; NaN where it does not tell.
 *
 * @param utilisation share of time at work, 0 to 1
 * @param memoryUsed in bytes
 * @param memoryTotal in bytes
 * @param watts it draws
 * @param celsius its temperature
 */
record GpuUse(double utilisation, double memoryUsed, double memoryTotal, double watts, double celsius) {

    /** The columns to ask {@code nvidia-smi} for, in the order {@link #parse} wants. */
    static final String QUERY = "utilization.gpu,memory.used,memory.total,power.draw,temperature.gpu";

    private static final int COLUMNS = 5;
    private static final double MEBIBYTE = 1024 * 1024;

    /** Reads a line of {@code --format=csv,noheader,nounits}; throws IllegalArgumentException if it is none. */
    static GpuUse parse(String line) {
        List<Double> values = Arrays.stream(line.split(",", -1))
                .map(String::strip)
                .map(GpuUse::number)
                .toList();
        if (values.size() != COLUMNS) {
            throw new IllegalArgumentException("a line of nvidia-smi must have " + COLUMNS + " columns, was " + line);
        }
        return new GpuUse(
                values.get(0) / 100, values.get(1) * MEBIBYTE, values.get(2) * MEBIBYTE, values.get(3), values.get(4));
    }

    private static double number(String column) {
        return column.startsWith("[") ? Double.NaN : Double.parseDouble(column); // [N/A], [Not Supported]
    }
}
