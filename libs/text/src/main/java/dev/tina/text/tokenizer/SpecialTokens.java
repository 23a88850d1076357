package dev.tina.text.tokenizer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The special tokens a model folder names, as text; tokenizer_config.json goes before special_tokens_map.json.
 *
 * @param byName those that templates know by name, such as {@code bos_token}; one that is not named is absent
 * @param additional those without a name of their own
 */
public record SpecialTokens(Map<String, String> byName, List<String> additional) {
    private static final List<String> NAMES =
            List.of("bos_token", "eos_token", "unk_token", "sep_token", "pad_token", "cls_token", "mask_token");

    public static SpecialTokens read(Path folder) {
        List<TokenizerJson> files = List.of(
                TokenizerJson.readIfPresent(folder.resolve("tokenizer_config.json")),
                TokenizerJson.readIfPresent(folder.resolve("special_tokens_map.json")));
        Map<String, String> byName = new LinkedHashMap<>();
        for (String name : NAMES) {
            String token = find(files, name);
            if (token != null) {
                byName.put(name, token);
            }
        }
        return new SpecialTokens(byName, additional(files));
    }

    @Nullable
    String bos() {
        return byName.get("bos_token");
    }

    @Nullable
    String eos() {
        return byName.get("eos_token");
    }

    @Nullable
    String pad() {
        return byName.get("pad_token");
    }

    /** What templates read: each token by its name, and the others as a list, where there are any. */
    public Map<String, Object> variables() {
        Map<String, Object> variables = new LinkedHashMap<>(byName);
        if (!additional.isEmpty()) {
            variables.put("additional_special_tokens", additional);
        }
        return variables;
    }

    private static @Nullable String find(List<TokenizerJson> files, String field) {
        for (TokenizerJson file : files) {
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

    private static List<String> additional(List<TokenizerJson> files) {
        List<String> tokens = new ArrayList<>();
        for (TokenizerJson file : files) {
            for (JsonNode value : file.get("additional_special_tokens")) {
                JsonNode text = value.isObject() ? value.path("content") : value;
                if (text.isString() && !tokens.contains(text.stringValue())) {
                    tokens.add(text.stringValue());
                }
            }
        }
        return List.copyOf(tokens);
    }
}
