package dev.tina.tasks.layout;

import dev.tina.common.FileNature;
import dev.tina.tasks.TaskSetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells splits from file names, where a data set's card declares none. */
final class NamedSplits {

    private static final Set<String> DESCRIPTIONS =
            Set.of("dataset_infos.json", "dataset_info.json", "dataset_dict.json", "state.json");
    private static final Pattern SERIES = Pattern.compile("(?:.*/)?(\\w+)-\\d{5}-of-\\d{5}(?:\\.\\w+)+");
    private static final Map<String, String> WORDS = Map.of(
            "train", "train",
            "training", "train",
            "validation", "validation",
            "valid", "validation",
            "val", "validation",
            "dev", "validation",
            "test", "test");

    private NamedSplits() {}

    /**
     * Files by split: as a numbered series is called (train-00000-of-00002.parquet), else by a word such as train or
     * test in the path; all are train where no name says anything.
     *
     * @param config if not empty, the folder to look in
     */
    static Map<String, List<String>> of(List<String> files, String config) {
        List<String> readable =
                files.stream().filter(NamedSplits::isData).sorted().toList();
        List<String> within = config.isEmpty()
                ? readable
                : readable.stream().filter(file -> isWithin(file, config)).toList();
        if (within.isEmpty()) {
            throw config.isEmpty()
                    ? new TaskSetException("taskSet", without(files), "a folder of Parquet, JSON, CSV or TSV files")
                    : new TaskSetException("taskSet.config", config, "the name of a folder that holds data files");
        }
        Map<String, List<String>> splits = within.stream()
                .filter(file -> !split(file).isEmpty())
                .collect(Collectors.groupingBy(NamedSplits::split, TreeMap::new, Collectors.toList()));
        return splits.isEmpty() ? Map.of("train", within) : splits;
    }

    private static String without(List<String> files) {
        return files.stream()
                .flatMap(file -> FileNature.named(file).map(nature -> file + ", " + nature).stream())
                .findFirst()
                .map(found -> "a folder without them, but with " + found)
                .orElse("a folder without them");
    }

    private static boolean isData(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return RowFiles.reads(name) && !DESCRIPTIONS.contains(name) && !name.startsWith(".");
    }

    private static boolean isWithin(String file, String folder) {
        return ("/" + file).contains("/" + folder + "/");
    }

    private static String split(String file) {
        Matcher series = SERIES.matcher(file);
        if (series.matches()) {
            return series.group(1);
        }
        return Arrays.stream(file.toLowerCase(Locale.ROOT).split("[^a-z]+", -1))
                .map(word -> WORDS.getOrDefault(word, ""))
                .filter(word -> !word.isEmpty())
                .reduce("", (earlier, later) -> later);
    }
}
