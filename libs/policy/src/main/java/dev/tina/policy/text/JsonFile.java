package dev.tina.policy.text;

import dev.tina.policy.checkpoint.FirstBytes;
import java.io.IOException;
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
        byte[] bytes = bytes(path);
        try {
            JsonNode root = JsonMapper.shared().readTree(bytes);
            if (!root.isObject()) {
                throw new TokenizerException(path, "must hold a JSON object");
            }
            return new JsonFile(path, root);
        } catch (JacksonException e) {
            throw new TokenizerException(path, FirstBytes.ofNoJson(bytes).orElseGet(() -> FirstBytes.unreadable(e)), e);
        }
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new TokenizerException(path, "cannot be read", e);
        }
    }

    JsonNode get(String field) {
        return root.path(field);
    }
}
