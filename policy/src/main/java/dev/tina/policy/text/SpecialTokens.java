package dev.tina.policy.text;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The special tokens a model folder names, as text; tokenizer_config.json goes before special_tokens_map.json. */
record SpecialTokens(
        @Nullable String bos,
        @Nullable String eos,
        @Nullable String pad) {
    static SpecialTokens read(Path folder) {
        List<JsonFile> files = List.of(
                JsonFile.readIfPresent(folder.resolve("tokenizer_config.json")),
                JsonFile.readIfPresent(folder.resolve("special_tokens_map.json")));
        return new SpecialTokens(find(files, "bos_token"), find(files, "eos_token"), find(files, "pad_token"));
    }

    private static @Nullable String find(List<JsonFile> files, String field) {
        for (JsonFile file : files) {
            JsonNode value = file.get(field);
            JsonNode text = value.isObject() ? value.path("content") : value;
            if (text.isString()) {
                return text.stringValue();
            }
            if (!text.isNull() && !text.isMissingNode()) {
                throw new TokenizerException(file.path(), field + " must be a string or null, was " + text);
            }
        }
        return null;
    }
}
