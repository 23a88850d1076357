package dev.tina.hub;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

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

    /** What a data set is read from, and its card. */
    public static final FilePatterns DATASET = new FilePatterns(
            List.of("*.parquet", "*.jsonl", "*.ndjson", "*.json", "*.jsonl.gz", "*.json.gz", "*.md", "LICENSE*"),
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
