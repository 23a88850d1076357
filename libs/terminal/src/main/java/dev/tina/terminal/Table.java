package dev.tina.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of cells under a head, as lines for a terminal, as Markdown or as HTML. */
public final class Table {

    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** A table whose columns are aligned to the left, and as wide as what they hold. */
    public static Table of(List<String> heads) {
        return new Table(heads.stream().map(Column::left).toList());
    }

    /** As {@link #of(List)}. */
    public static Table of(String... heads) {
        return of(List.of(heads));
    }

    /**
     * A column.
     *
     * @param width the least, in characters
     */
    public record Column(String head, boolean alignedRight, int width) {

        public static Column left(String head) {
            return left(head, 0);
        }

        public static Column left(String head, int width) {
            return new Column(head, false, width);
        }

        public static Column right(String head, int width) {
            return new Column(head, true, width);
        }

        private String padded(String cell, int wanted) {
            String blanks = " ".repeat(Math.max(0, wanted - cell.length()));
            return alignedRight ? blanks + cell : cell + blanks;
        }
    }

    /** Adds a row; throws IllegalArgumentException unless it has a cell for each column. */
    public Table add(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "a row must have " + columns.size() + " cells, had " + cells.size() + ": " + cells);
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /** As {@link #add(List)}. */
    public Table add(String... cells) {
        return add(List.of(cells));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The head and the rows for a terminal; a column is as wide as its longest cell. */
    public List<String> lines() {
        List<List<String>> all = new ArrayList<>(List.of(heads()));
        all.addAll(rows);
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int at = column;
            int longest =
                    all.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
            widths.add(Math.max(longest, columns.get(column).width()));
        }
        return all.stream().map(row -> line(row, widths)).toList();
    }

    /** One row for a terminal, for tables whose rows come one by one: the columns have their least width. */
    public String line(List<String> cells) {
        return line(cells, columns.stream().map(Column::width).toList());
    }

    private String line(List<String> cells, List<Integer> widths) {
        List<String> padded = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            padded.add(columns.get(column).padded(cells.get(column), widths.get(column)));
        }
        return String.join(GAP, padded).stripTrailing();
    }

    /** The lines of a Markdown table; what would end a cell is escaped. */
    public List<String> markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(markdown(heads()));
        lines.add("|" + "---|".repeat(columns.size()));
        rows.forEach(row -> lines.add(markdown(row)));
        return lines;
    }

    private static String markdown(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** An HTML table; cells are shown as they are, and what does not fit is scrolled sideways. */
    public String html() {
        StringBuilder html = new StringBuilder("<div class=\"wide\"><table><thead>");
        html.append(html(heads(), "th")).append("</thead><tbody>\n");
        rows.forEach(row -> html.append(html(row, "td")).append('\n'));
        return html.append("</tbody></table></div>\n").toString();
    }

    private static String html(List<String> cells, String element) {
        return cells.stream()
                .map(cell -> "<" + element + ">" + Html.escape(cell) + "</" + element + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private List<String> heads() {
        return columns.stream().map(Column::head).toList();
    }
}
