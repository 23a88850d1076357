package dev.tina.architecture.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tina.architecture.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** docker-compose.yml. */
final class Compose {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z_]+)(?::-([^}]*))?}");

    final JsonNode document = Yaml.one(text());

    /** With every reference to the environment replaced by its default. */
    private static String text() {
        return REFERENCE
                .matcher(Repository.read("docker-compose.yml"))
                .replaceAll(
                        match -> match.group(2) == null ? "" : match.group(2).replace("$", "\\$"));
    }

    /** The variables that the file takes from outside, with their defaults. */
    static Map<String, String> references() {
        var defaults = new TreeMap<String, String>();
        REFERENCE
                .matcher(Repository.read("docker-compose.yml"))
                .results()
                .forEach((MatchResult match) ->
                        defaults.put(match.group(1), match.group(2) == null ? "" : match.group(2)));
        return defaults;
    }

    Set<String> services() {
        var names = new TreeSet<String>();
        document.path("services").fieldNames().forEachRemaining(names::add);
        return names;
    }

    JsonNode service(String name) {
        return document.path("services").path(name);
    }

    /** Those that are built here. */
    List<String> ours() {
        return services().stream().filter(name -> service(name).has("build")).toList();
    }

    String target(String service) {
        return service(service).at("/build/target").asText();
    }

    List<String> variables(String service) {
        var names = new ArrayList<String>();
        service(service).path("environment").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
