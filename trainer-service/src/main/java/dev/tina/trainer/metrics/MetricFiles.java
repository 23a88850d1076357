package dev.tina.trainer.metrics;

import dev.tina.json.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A folder for each job: {@code metrics.jsonl}, a line for each step and each evaluation, and the same for TensorBoard
 * below {@code runs}. What a file holds already says how far it is: each event stands in it once, whoever was killed.
 */
final class MetricFiles implements MetricPlace {

    private final Path root;

    /** @param root holds the jobs' folders */
    MetricFiles(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return "FILES";
    }

    @Override
    public @Nullable String tell(UUID jobId, @Nullable String reference, List<MetricEvent> events) throws IOException {
        Path folder = Files.createDirectories(root.resolve(jobId.toString()));
        try (LineLog lines = LineLog.open(folder.resolve("metrics.jsonl"))) {
            long told = lines.last() == null
                    ? 0
                    : StrictJson.mapper().readTree(lines.last()).path("event").asLong();
            List<String> fresh = new ArrayList<>();
            for (MetricEvent event : events) {
                if (!event.isState() && event.id() > told) {
                    fresh.add(line(event));
                }
            }
            lines.append(fresh);
        }
        EventFile.below(folder.resolve("runs")).follow(folder.resolve("metrics.jsonl"));
        return null;
    }

    private static String line(MetricEvent event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("event", event.id());
        fields.put("kind", event.type());
        fields.put("at", event.at().toString());
        fields.put("step", event.step());
        fields.put("scalars", event.scalars());
        return StrictJson.mapper().writeValueAsString(fields);
    }
}
