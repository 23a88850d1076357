package dev.tina.architecture.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tina.json.YamlText;
import java.util.List;

/** YAML as trees; a key that stands twice is an error. */
final class Yaml {

    static final ObjectMapper JSON = new ObjectMapper();

    private Yaml() {}

    static JsonNode one(String text) {
        return all(text).getFirst();
    }

    static List<JsonNode> all(String text) {
        return YamlText.values("a file of the deployment", text).stream()
                .<JsonNode>map(JSON::valueToTree)
                .toList();
    }
}
