package dev.tina.policy.text;

import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A JSON object read from a file of a model folder. */
record JsonFile(Path path, JsonNode root) {
    /** An absent file reads as an empty object. */
    static JsonFile readIfPresent(Path path) {
        if (!Files.isRegularFile(path)) {
            return new JsonFile(path, JsonNodeFactory.instance.objectNode());
        }
        try {
            JsonNode root = JsonMapper.shared().readTree(path);
            if (!root.isObject()) {
                throw new TokenizerException(path, "must hold a JSON object, was " + root.getNodeType());
            }
            return new JsonFile(path, root);
        } catch (JacksonException e) {
            throw new TokenizerException(path, "is not readable JSON: " + e.getOriginalMessage(), e);
        }
    }

    JsonNode get(String field) {
        return root.path(field);
    }
}
