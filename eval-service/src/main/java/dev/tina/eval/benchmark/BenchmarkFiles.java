package dev.tina.eval.benchmark;

import dev.tina.json.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The declarations that come with the service. */
final class BenchmarkFiles {

    private static final List<String> NAMES = List.of(
            "aime24", "aime25", "amc23", "math500", "gpqa-diamond", "minerva", "gsm8k", "olympiadbench", "svamp");

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private BenchmarkFiles() {}

    /** In the order they are shown; throws where a declaration has a key that is not known. */
    static List<Benchmark> all() {
        return NAMES.stream().map(BenchmarkFiles::read).toList();
    }

    private static Benchmark read(String name) {
        String path = "/benchmarks/" + name + ".yaml";
        try (InputStream in = BenchmarkFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no declaration at " + path);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return STRICT.treeToValue(YamlText.mapping(path, text), Declaration.class)
                    .benchmark();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
