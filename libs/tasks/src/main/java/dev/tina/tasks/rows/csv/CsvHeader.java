package dev.tina.tasks.rows.csv;

import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.rows.ColumnChoice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The first row of a CSV file, which names the columns. */
record CsvHeader(String place, List<String> names, char delimiter, ColumnChoice columns) {

    private static final int SHOWN = 100;

    /**
     * The names. A column without one, as spreadsheets leave them at the end, has an empty name.
     *
     * @throws TaskSetException when none of the columns a task needs is there, or a name stands twice
     */
    List<String> columnNames() {
        if (names.stream().noneMatch(columns::needs) || hidesInBlanks()) {
            throw new TaskSetException(
                    place + " line",
                    shown() + advice(),
                    "the names of the columns, " + String.join(" and ", columns.needed()) + " among them");
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.isBlank() && !seen.add(name)) {
                throw new TaskSetException(place + " column", name, "named once");
            }
        }
        return names.stream().map(name -> name.isBlank() ? "" : name).toList();
    }

    /** Whether a needed column is there only with blanks around its name. */
    private boolean hidesInBlanks() {
        return names.stream().anyMatch(name -> !columns.needs(name) && columns.needs(name.strip()));
    }

    private String shown() {
        String line = String.join(String.valueOf(delimiter), names);
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private String advice() {
        String line = String.join("", names);
        if (line.startsWith("{") || line.startsWith("[")) {
            return "; this looks like JSON: name the file .jsonl or .json";
        }
        if (line.startsWith("sep=")) {
            return "; delete this line and say delimiter=" + line.substring("sep=".length());
        }
        if (hidesInBlanks()) {
            return "; if blanks around values are none of them, say blanks=trim";
        }
        return names.size() > 1
                ? "; columns of other names are said by ?problem=NAME&answer=NAME"
                : Delimiter.in(line, delimiter)
                        .map(other -> "; if that is the delimiter, say delimiter=" + other)
                        .orElse("");
    }
}
