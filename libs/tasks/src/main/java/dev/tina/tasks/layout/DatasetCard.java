package dev.tina.tasks.layout;

import dev.tina.tasks.TaskSetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads what the head of a data set's README.md says of its files: {@code configs} with their {@code data_files}. */
public final class DatasetCard {

    private static final String FENCE = "---";

    private final List<CardConfig> configs;

    private DatasetCard(List<CardConfig> configs) {
        this.configs = configs;
    }

    /** A card that declares nothing. */
    public static DatasetCard none() {
        return new DatasetCard(List.of());
    }

    /** Reads the YAML between the first two lines of three dashes; a text without it declares nothing. */
    static DatasetCard parse(String readme) {
        String text = readme.startsWith("\ufeff") ? readme.substring(1) : readme;
        List<String> lines = text.lines().map(String::stripTrailing).toList();
        int end = lines.isEmpty() || !lines.getFirst().equals(FENCE)
                ? -1
                : lines.subList(1, lines.size()).indexOf(FENCE);
        return end < 0 ? none() : new DatasetCard(configs(String.join("\n", lines.subList(1, end + 1))));
    }

    List<CardConfig> configs() {
        return configs;
    }

    private static List<CardConfig> configs(String yaml) {
        Object head;
        try {
            head = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (YAMLException e) {
            throw new TaskSetException("taskSet", "a README.md whose head is broken", "headed by valid YAML", e);
        }
        List<CardConfig> found = new ArrayList<>();
        if (head instanceof Map<?, ?> map && map.get("configs") instanceof List<?> list) {
            list.forEach(entry -> add(found, entry));
        }
        return List.copyOf(found);
    }

    private static void add(List<CardConfig> found, @Nullable Object entry) {
        if (entry instanceof Map<?, ?> map && map.get("config_name") != null) {
            String folder = map.get("data_dir") == null ? "" : map.get("data_dir") + "/";
            Map<String, List<String>> patterns = patterns(map.get("data_files"), folder);
            if (patterns.isEmpty() && !folder.isEmpty()) {
                patterns.put("train", List.of(folder + "**"));
            }
            found.add(new CardConfig(
                    String.valueOf(map.get("config_name")), Objects.equals(map.get("default"), true), patterns));
        }
    }

    /** A path, a list of paths (all of split train), a list of {split, path}, or a map from split to paths. */
    private static Map<String, List<String>> patterns(@Nullable Object files, String folder) {
        Map<String, List<String>> patterns = new LinkedHashMap<>();
        if (files instanceof Map<?, ?> bySplit) {
            bySplit.forEach((split, paths) -> patterns.put(String.valueOf(split), paths(paths, folder)));
        } else if (files instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            list.forEach(entry -> {
                Map<?, ?> map = (Map<?, ?>) entry;
                patterns.put(String.valueOf(map.get("split")), paths(map.get("path"), folder));
            });
        } else if (files != null) {
            patterns.put("train", paths(files, folder));
        }
        return patterns;
    }

    private static List<String> paths(@Nullable Object paths, String folder) {
        List<?> list = paths instanceof List<?> many ? many : List.of(String.valueOf(paths));
        return list.stream().map(path -> folder + path).toList();
    }
}
