package dev.tina.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of modules in README.md: which module may know which. */
final class ModuleTable {

    private static final Pattern HEAD = Pattern.compile("(?m)^\\| module \\| holds \\| may know \\|\\n\\|[-|]+\\|\\n");
    private static final Pattern ROW =
            Pattern.compile("\\G\\| \\[([a-z/-]+)]\\(([a-z/-]+)\\) \\| [^|\\n]+ \\| ([^|\\n]+) \\|\\n");
    private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

    /**
     * A row.
     *
     * @param path the module's folder
     * @param mayKnow names of modules of ours
     */
    record Row(String path, List<String> mayKnow) {

        /** The module's name, which is that of its folder. */
        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    private ModuleTable() {}

    static List<Row> read() {
        return parse(Repository.read("README.md"));
    }

    static List<Row> parse(String document) {
        Matcher head = HEAD.matcher(document);
        if (!head.find()) {
            throw new IllegalStateException("README.md holds no table with the columns | module | holds | may know |");
        }
        List<Row> rows = new ArrayList<>();
        Matcher row = ROW.matcher(document).region(head.end(), document.length());
        int end = head.end();
        while (row.find()) {
            rows.add(row(row));
            end = row.end();
        }
        if (document.startsWith("|", end)) {
            throw new IllegalStateException("this row of the table of modules in README.md cannot be read; it must be"
                    + " | [folder](folder) | what it holds | `names` of modules | and was "
                    + document.substring(end).lines().findFirst().orElse(""));
        }
        return rows;
    }

    private static Row row(Matcher row) {
        if (!row.group(1).equals(row.group(2))) {
            throw new IllegalStateException("the row [" + row.group(1) + "] in README.md must link to " + row.group(1)
                    + ", was " + row.group(2));
        }
        List<String> names =
                NAME.matcher(row.group(3)).results().map(name -> name.group(1)).toList();
        return new Row(row.group(1), names);
    }

    /** The package below dev.tina whose types are the module's. */
    static String packageOf(String module) {
        return module.replaceAll("-service$", "").replace("-", "");
    }
}
