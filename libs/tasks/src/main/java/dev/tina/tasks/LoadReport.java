package dev.tina.tasks;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the rows a task set was read from.
 *
 * @param rows how many there were
 * @param broken how many could not be used, and were left out as asked
 * @param examples the first {@value #MOST_EXAMPLES} of those, each with its file, line and column
 * @param dropped how many tasks were left out since, by reason
 * @param revision the commit of the data set's repository, empty if it has none
 */
public record LoadReport(long rows, long broken, List<String> examples, Map<String, Long> dropped, String revision) {

    public static final int MOST_EXAMPLES = 20;

    public LoadReport {
        examples = List.copyOf(examples);
        dropped = Collections.unmodifiableMap(new TreeMap<>(dropped));
    }

    /** All of them became tasks. */
    static LoadReport of(long rows) {
        return new LoadReport(rows, 0, List.of(), Map.of(), "");
    }

    LoadReport alsoDropped(String reason, long count) {
        Map<String, Long> all = new TreeMap<>(dropped);
        all.merge(reason, count, Long::sum);
        return new LoadReport(rows, broken, examples, all, revision);
    }

    public LoadReport at(String commit) {
        return new LoadReport(rows, broken, examples, dropped, commit);
    }
}
