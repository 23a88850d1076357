package dev.tina.hub.repository;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chooses files by their paths as shells do, except that a star also crosses folders, as in the hub's own tools.
 *
 * @param include of which at least one must match
 * @param exclude of which none may match
 */
public record FilePatterns(List<String> include, List<String> exclude) implements Predicate<String> {

    /** What a model needs to run: weights as safetensors, configuration, tokenizer, chat template; and its card. */
    public static final FilePatterns MODEL = new FilePatterns(
            List.of("*.safetensors", "*.json", "*.jinja", "*.txt", "*.model", "*.md", "LICENSE*"),
            List.of("onnx/*", "openvino/*", "original/*", "*/onnx/*", "runs/*"));

    /** What of a model cannot be done without. */
    public static final FilePatterns WEIGHTS = new FilePatterns(List.of("*.safetensors"), MODEL.exclude());

    /** What a data set's rows are read from. */
    public static final FilePatterns ROWS = new FilePatterns(
            List.of(
                    "*.parquet",
                    "*.jsonl",
                    "*.ndjson",
                    "*.json",
                    "*.csv",
                    "*.tsv",
                    "*.jsonl.gz",
                    "*.ndjson.gz",
                    "*.json.gz",
                    "*.csv.gz",
                    "*.tsv.gz",
                    "*.jsonl.zst",
                    "*.ndjson.zst",
                    "*.json.zst",
                    "*.csv.zst",
                    "*.tsv.zst"),
            List.of(
                    "dataset_infos.json",
                    "*/dataset_infos.json",
                    "dataset_info.json",
                    "*/dataset_info.json",
                    "dataset_dict.json",
                    "*/dataset_dict.json",
                    "state.json",
                    "*/state.json"));

    /** What a data set is read from, its descriptions and its card. */
    public static final FilePatterns DATASET = new FilePatterns(
            Stream.concat(ROWS.include().stream(), Stream.of("*.md", "LICENSE*"))
                    .toList(),
            List.of());

    public FilePatterns {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    @Override
    public boolean test(String path) {
        return include.stream().anyMatch(pattern -> matches(pattern, path))
                && exclude.stream().noneMatch(pattern -> matches(pattern, path));
    }

    private static boolean matches(String pattern, String path) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char character = pattern.charAt(i);
            switch (character) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(String.valueOf(character)));
            }
        }
        return Pattern.matches(regex.toString(), path);
    }
}
