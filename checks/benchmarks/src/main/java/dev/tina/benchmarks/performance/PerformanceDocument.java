package dev.tina.benchmarks.performance;

import dev.tina.limit.Roofline;
import java.util.List;

/**
 * All that one run of the program found.
 *
 * @param processor as the system names it
 * @param cores that were used
 * @param date of the day, in UTC
 * @param model folder's name
 * @param prompts where they come from
 */
record PerformanceDocument(
        String processor,
        int cores,
        String date,
        String model,
        String prompts,
        Roofline roofline,
        List<TableRow> rows,
        List<GrowthTable> growth) {

    PerformanceDocument {
        rows = List.copyOf(rows);
        growth = List.copyOf(growth);
    }
}
