package dev.tina.tasks.layout;

import dev.tina.tasks.TaskSetException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks that a numbered series of files is complete: {@code train-00000-of-00003.parquet}. */
final class NumberedFiles {

    private static final Pattern NUMBERED = Pattern.compile("(.*)-\\d{5}-of-(\\d{5})(.*)");

    private NumberedFiles() {}

    /** Throws TaskSetException when a file of a series is not there: half a data set is not that data set. */
    static void requireComplete(List<String> files) {
        Map<String, Long> found = files.stream()
                .map(NUMBERED::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.groupingBy(
                        numbered -> numbered.group(1) + "-?????-of-" + numbered.group(2) + numbered.group(3),
                        Collectors.counting()));
        found.forEach((series, count) -> {
            Matcher numbered = Pattern.compile(".*-of-(\\d{5}).*").matcher(series);
            if (numbered.matches() && count != Long.parseLong(numbered.group(1))) {
                throw new TaskSetException("taskSet", count + " files of " + series, "all files of a series");
            }
        });
    }
}
