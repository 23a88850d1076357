package dev.tina.trainer.plan;

import dev.tina.common.InvalidInput;
import dev.tina.common.Require;
import dev.tina.json.YamlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

/** Keeps benchmarks, as eval-service declares them, out of what a job's best version is chosen by. */
final class TestBenchmarks {

    private static final String ALLOWED = "held-out tasks that are no benchmark, for they choose the best version";
    private static final Pattern OF_HUB = Pattern.compile("hf:([^@?]+)(?:@[^?]*)?(?:\\?(.*))?");
    private static final Pattern SPLIT = Pattern.compile("(?:^|&)split=([^&]*)");
    private static final Pattern FILE =
            Pattern.compile("\\w+:(?:[^?]*/)?([^/?]+?)\\.\\w+(?:\\.(?i:gz|zst))?(?:\\?.*)?");
    private static final List<JsonNode> ALL = declared();

    private TestBenchmarks() {}

    /** Throws {@link InvalidInput} for a benchmark by its name, as a copy of its file, or as the split of the hub's. */
    static void refuse(String field, String taskSet) {
        boolean isBenchmark = taskSet.startsWith("benchmark:")
                || ALL.stream().anyMatch(benchmark -> isSplitOf(benchmark, taskSet) || isCopyOf(benchmark, taskSet));
        Require.that(!isBenchmark, field, taskSet, ALLOWED);
    }

    private static boolean isSplitOf(JsonNode benchmark, String taskSet) {
        Matcher name = OF_HUB.matcher(taskSet);
        JsonNode hub = benchmark.path("hub");
        if (!name.matches()
                || !name.group(1).equalsIgnoreCase(hub.path("id").asString("").replaceFirst("@.*", ""))) {
            return false;
        }
        Matcher split = SPLIT.matcher(name.group(2) == null ? "" : name.group(2));
        return !split.find()
                || split.group(1).equals(hub.path("columns").path("split").asString(""));
    }

    private static boolean isCopyOf(JsonNode benchmark, String taskSet) {
        Matcher file = FILE.matcher(taskSet);
        String copy = benchmark.path("file").asString(benchmark.path("name").asString());
        return !taskSet.startsWith("hf:") && file.matches() && file.group(1).equalsIgnoreCase(copy);
    }

    private static List<JsonNode> declared() {
        List<JsonNode> all = new ArrayList<>();
        try {
            ClassLoader loader = TestBenchmarks.class.getClassLoader();
            for (Resource file :
                    new PathMatchingResourcePatternResolver(loader).getResources("classpath:/benchmarks/*.yaml")) {
                all.add(YamlText.mapping(file.getDescription(), file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(all);
    }
}
