package dev.tina.architecture.observability;

import dev.tina.architecture.Repository;
import dev.tina.json.YamlText;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What dashboards and rules ask Prometheus for. */
final class Expressions {

    private static final Pattern NO_METRICS = Pattern.compile(
            "\"[^\"]*\"|\\{[^}]*}|\\[[^\\]]*]|\\b(?:by|on|without|ignoring|group_left|group_right) *\\([^)]*\\)");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?! *\\(|[a-zA-Z0-9_:])");
    private static final Set<String> KEYWORDS = Set.of("and", "or", "unless", "bool", "offset", "on", "by");

    private Expressions() {}

    static List<Path> dashboards() {
        return Repository.filesIn(Path.of("observability/grafana/dashboards"), ".json");
    }

    static JsonNode dashboard(Path file) {
        return JsonMapper.shared().readTree(Repository.read(file));
    }

    /** By where they stand. */
    static Map<String, String> ofDashboards() {
        Map<String, String> expressions = new LinkedHashMap<>();
        for (Path file : dashboards()) {
            for (JsonNode panel : dashboard(file).path("panels")) {
                for (JsonNode target : panel.path("targets")) {
                    String where =
                            file.getFileName() + ", " + panel.path("title").asString() + ", "
                                    + target.path("refId").asString();
                    expressions.put(where, target.path("expr").asString());
                }
            }
        }
        return expressions;
    }

    /** Each rule of the file: its fields by name. */
    static List<Map<String, Object>> rules() {
        String name = "observability/prometheus/alerts.yml";
        Object file = Objects.requireNonNull(YamlText.value(name, Repository.read(name)));
        return list(file, "groups").stream()
                .flatMap(group -> list(group, "rules").stream())
                .toList();
    }

    @SuppressWarnings("unchecked") // the file's form is what promtool checks
    private static List<Map<String, Object>> list(Object owner, String key) {
        return (List<Map<String, Object>>) Objects.requireNonNull(((Map<String, Object>) owner).get(key), key);
    }

    /** The names of metrics in a query. */
    static Set<String> metricsOf(String query) {
        Set<String> names = new TreeSet<>();
        Matcher word = WORD.matcher(NO_METRICS.matcher(query).replaceAll(" "));
        while (word.find()) {
            if (!KEYWORDS.contains(word.group())) {
                names.add(word.group());
            }
        }
        return names;
    }
}
