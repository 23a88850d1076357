package dev.tina.device.machine;

import java.util.Arrays;
import java.util.List;

/**
 * A GPU as its driver tells of it.
 *
 * @param index by which the driver counts, in the order of the buses
 * @param uuid {@code GPU-} and a UUID
 * @param name such as {@code NVIDIA L40S}
 * @param memory in bytes
 * @param driver its version, such as {@code 570.86.15}
 */
public record Gpu(int index, String uuid, String name, long memory, String driver) {

    /** The columns to ask for, in the order {@link #parse} wants. */
    static final String QUERY = "index,uuid,name,memory.total,driver_version";

    private static final int COLUMNS = 5;
    private static final int MEBIBYTE_BITS = 20;

    /** Reads a line; throws IllegalArgumentException if it is none. */
    static Gpu parse(String line) {
        List<String> columns =
                Arrays.stream(line.split(",", -1)).map(String::strip).toList();
        if (columns.size() != COLUMNS) {
            throw new IllegalArgumentException("a line of nvidia-smi must have " + COLUMNS + " columns, was " + line);
        }
        String memory = columns.get(3);
        boolean isNumber = memory.matches("\\d+"); // [N/A] where memory is the machine's own
        return new Gpu(
                Integer.parseInt(columns.get(0)),
                columns.get(1),
                columns.get(2),
                isNumber ? Long.parseLong(memory) << MEBIBYTE_BITS : 0,
                columns.get(4));
    }

    /** Whether the driver's version is at least this one, compared number by number. */
    public boolean hasDriver(String least) {
        return Arrays.compare(numbers(driver), numbers(least)) >= 0;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\D+", -1))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
