package dev.tina.text.tokenizer;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The ids that end a completion, as generation_config.json (or else config.json) lists them. */
final class StopTokens {
    private StopTokens() {}

    static Set<Integer> read(Path folder) {
        for (String name : new String[] {"generation_config.json", "config.json"}) {
            TokenizerJson file = TokenizerJson.readIfPresent(folder.resolve(name));
            Set<Integer> ids = ids(file);
            if (!ids.isEmpty()) {
                return ids;
            }
        }
        return new TreeSet<>();
    }

    private static Set<Integer> ids(TokenizerJson file) {
        Set<Integer> ids = new TreeSet<>();
        JsonNode value = file.get("eos_token_id");
        if (value.isArray()) {
            value.forEach(id -> ids.add(id(file, id)));
        } else if (!value.isNull() && !value.isMissingNode()) {
            ids.add(id(file, value));
        }
        return ids;
    }

    private static int id(TokenizerJson file, JsonNode value) {
        if (!value.canConvertToInt() || value.intValue() < 0) {
            throw new TokenizerException(
                    file.path(), "eos_token_id must be a token id or a list of them, was " + file.get("eos_token_id"));
        }
        return value.intValue();
    }
}
