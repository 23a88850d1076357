package dev.tina.tasks.layout;

import dev.tina.tasks.TaskSetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Chooses the files of one split of one configuration: as the card declares them, else as their names tell. */
public final class DataFiles {

    private DataFiles() {}

    /**
     * The chosen files, sorted, none of a numbered series missing.
     *
     * @param files every path of the data set, relative, with slashes
     * @param config empty for the data set's own default
     * @param split empty for train, or for the only one there is
     * @throws TaskSetException naming the configurations or splits there are
     */
    public static List<String> choose(List<String> files, DatasetCard card, String config, String split) {
        Map<String, List<String>> splits =
                card.configs().isEmpty() ? NamedSplits.of(files, config) : declared(files, config(card, config));
        List<String> chosen = splits.getOrDefault(splitName(splits, split), List.of());
        if (chosen.isEmpty()) {
            throw new TaskSetException("taskSet.split", split.isEmpty() ? "empty" : split, oneOf(splits.keySet()));
        }
        NumberedFiles.requireComplete(chosen);
        return chosen;
    }

    private static String splitName(Map<String, List<String>> splits, String split) {
        if (!split.isEmpty()) {
            return split;
        }
        return splits.size() == 1 ? splits.keySet().iterator().next() : "train";
    }

    private static CardConfig config(DatasetCard card, String name) {
        List<CardConfig> all = card.configs();
        if (name.isEmpty() && all.size() == 1) {
            return all.getFirst();
        }
        return all.stream()
                .filter(config -> name.isEmpty()
                        ? config.isDefault() || config.name().equals("default")
                        : config.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TaskSetException(
                        "taskSet.config",
                        name.isEmpty() ? "empty" : name,
                        oneOf(all.stream().map(CardConfig::name).toList())));
    }

    private static Map<String, List<String>> declared(List<String> files, CardConfig config) {
        if (config.patterns().isEmpty()) {
            return NamedSplits.of(files, config.name().equals("default") ? "" : config.name());
        }
        Map<String, List<String>> splits = new LinkedHashMap<>();
        config.patterns().forEach((split, patterns) -> splits.put(split, matching(files, patterns)));
        return splits;
    }

    private static List<String> matching(List<String> files, List<String> patterns) {
        List<Pattern> globs = patterns.stream().map(Glob::of).toList();
        return files.stream()
                .filter(file ->
                        globs.stream().anyMatch(glob -> glob.matcher(file).matches()))
                .sorted()
                .toList();
    }

    private static String oneOf(Iterable<String> names) {
        String joined = String.join(", ", names);
        return joined.isEmpty() ? "a split with files; none was found" : "one of: " + joined;
    }
}
