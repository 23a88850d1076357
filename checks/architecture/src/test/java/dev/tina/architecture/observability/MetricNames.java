package dev.tina.architecture.observability;

import dev.tina.architecture.Repository;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of metrics: in the sources, in docs/metrics.md, and as Prometheus sees the latter. */
final class MetricNames {

    private static final Pattern IN_SOURCES =
            Pattern.compile("(?:counter|gauge|timer|summary|builder|number|table|TableGauge)\\(\\s*(?:\\w+,\\s*)?"
                    + "\"((?:tina|kafka\\.share)\\.[a-z0-9.]+|tina\\.rewards)\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.+?`) \\| ([a-z]+)");
    private static final Pattern NAME = Pattern.compile("`([a-z0-9]+(?:\\.[a-z0-9]+)+)`");

    private MetricNames() {}

    static Set<String> inSources() {
        Set<String> names = new TreeSet<>();
        for (Path file : Repository.sources()) {
            Matcher matcher = IN_SOURCES.matcher(Repository.read(file));
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    /** Kind by name. */
    static Map<String, String> documented() {
        Map<String, String> kinds = new TreeMap<>();
        Matcher row = ROW.matcher(Repository.read("docs/metrics.md"));
        while (row.find()) {
            Matcher name = NAME.matcher(row.group(1));
            while (name.find()) {
                kinds.put(name.group(1), row.group(2));
            }
        }
        return kinds;
    }

    /** What Prometheus calls the documented ones. */
    static Set<String> inPrometheus() {
        return documented().entrySet().stream()
                .flatMap(metric -> series(metric.getKey().replace('.', '_'), metric.getValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> series(String name, String kind) {
        return switch (kind) {
            case "counter" -> Stream.of(name + "_total");
            case "gauge" -> Stream.of(name.equals("tina_process_resident") ? name + "_bytes" : name);
            case "timer" -> Stream.of("count", "sum", "max", "bucket").map(part -> name + "_seconds_" + part);
            case "summary" -> Stream.of("count", "sum", "max").map(part -> name + "_" + part);
            default -> throw new IllegalArgumentException("kind of " + name + " must be known, was " + kind);
        };
    }
}
