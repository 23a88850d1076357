package dev.tina.tasks.mapping;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A column that holds chat messages: {@code role} and {@code content}, or {@code from} and {@code value}. */
final class ChatColumn {

    private ChatColumn() {}

    /** What the user said last. */
    static Optional<String> lastOfUser(JsonNode messages) {
        Optional<String> last = Optional.empty();
        for (JsonNode message : messages) {
            String role = message.path("role").asString(message.path("from").asString(""));
            if (role.equals("user") || role.equals("human")) {
                JsonNode content = message.path("content");
                last = Columns.text(content.isMissingNode() ? message.path("value") : content);
            }
        }
        return last;
    }
}
