package dev.tina.tasks.mapping;

import dev.tina.tasks.TaskSetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads what a message says: one text, or a list of parts that are texts, which then stand on lines of their own. */
final class ChatText {

    private static final Set<String> TEXT_TYPES = Set.of("text", "input_text", "output_text");
    private static final String PARTS = "a text, or a list of parts of type text";

    private ChatText() {}

    /** Whether a list holds parts of one message, and not messages. */
    static boolean isPartsOf(JsonNode list) {
        JsonNode first = list.path(0);
        return first.has("text") && !first.has("role") && !first.has("from");
    }

    static String of(JsonNode content, String place) {
        if (content.isString()) {
            return content.stringValue();
        }
        if (!content.isArray() || content.isEmpty()) {
            return Columns.text(content).orElseThrow(() -> new TaskSetException(place, Columns.shown(content), PARTS));
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode part : content) {
            texts.add(part(part, place + "." + texts.size()));
        }
        return String.join("\n", texts);
    }

    private static String part(JsonNode part, String place) {
        if (part.isString()) {
            return part.stringValue();
        }
        JsonNode type = part.path("type");
        if (!type.isMissingNode() && !TEXT_TYPES.contains(type.asString(""))) {
            throw new TaskSetException(place + ".type", Columns.shown(type), "text");
        }
        if (!part.path("text").isString()) {
            throw new TaskSetException(place + ".text", Columns.shown(part.path("text")), "a text");
        }
        return part.path("text").stringValue();
    }
}
