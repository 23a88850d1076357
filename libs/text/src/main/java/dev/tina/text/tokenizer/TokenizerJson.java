package dev.tina.text.tokenizer;

import dev.tina.modelfiles.file.UnreadableJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A JSON object read from a file of a model folder. */
public record TokenizerJson(Path path, JsonNode root) {
    /** An absent file reads as an empty object. */
    public static TokenizerJson readIfPresent(Path path) {
        if (!Files.isRegularFile(path)) {
            return new TokenizerJson(path, JsonNodeFactory.instance.objectNode());
        }
        byte[] bytes = bytes(path);
        try {
            JsonNode root = JsonMapper.shared().readTree(bytes);
            if (!root.isObject()) {
                throw new TokenizerException(path, "must hold a JSON object");
            }
            return new TokenizerJson(path, root);
        } catch (JacksonException e) {
            throw new TokenizerException(path, UnreadableJson.of(bytes, e), e);
        }
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new TokenizerException(path, "cannot be read", e);
        }
    }

    public JsonNode get(String field) {
        return root.path(field);
    }
}
