package dev.tina.tasks.mapping;

import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A conversation as data sets hold it: messages of {@code role} and {@code content}, or of {@code from} and
 * {@code value}. What follows the user's last turn is the solution, and no part of the prompt.
 */
final class ChatColumn {

    private ChatColumn() {}

    /**
     * A conversation up to the user's last turn.
     *
     * @param problem that turn
     */
    record Asked(List<Turn> earlier, String problem) {

        /** The same with a system message that stands in a column of its own, where no turn is the system's. */
        Asked under(JsonNode system) {
            if (system.asString("").isBlank() || earlier.stream().anyMatch(Turn::isSystem)) {
                return this;
            }
            Turn first = new Turn(Turn.SYSTEM, system.asString());
            return new Asked(Stream.concat(Stream.of(first), earlier.stream()).toList(), problem);
        }
    }

    /**
     * Empty where the user says nothing last.
     *
     * @param place where the messages stand, for what is said of one that cannot be used
     */
    static Optional<Asked> read(JsonNode messages, String place) {
        List<Turn> turns = new ArrayList<>();
        for (JsonNode message : messages) {
            turns.add(turn(message, place + "." + turns.size()));
        }
        int last = turns.size() - 1;
        while (last >= 0 && !turns.get(last).role().equals(Turn.USER)) {
            require(!turns.get(last).isSystem(), place + "." + last, "a system message after the user's last");
            last--;
        }
        return last < 0 || turns.get(last).content().isBlank()
                ? Optional.empty()
                : Optional.of(new Asked(turns.subList(0, last), turns.get(last).content()));
    }

    private static void require(boolean holds, String place, String found) {
        if (!holds) {
            throw new TaskSetException(place, found, "a message of the assistant");
        }
    }

    private static Turn turn(JsonNode message, String place) {
        String role = message.has("role") ? "role" : "from";
        String content = message.has("content") ? "content" : "value";
        return new Turn(
                role(message.path(role), place + "." + role),
                ChatText.of(message.path(content), place + "." + content));
    }

    private static String role(JsonNode role, String place) {
        return switch (role.asString("").strip().toLowerCase(Locale.ROOT)) {
            case "system" -> Turn.SYSTEM;
            case "user", "human" -> Turn.USER;
            case "assistant", "gpt", "chatgpt", "bot", "model" -> Turn.ASSISTANT;
            default ->
                throw new TaskSetException(
                        place, Columns.shown(role), "system, user or assistant (or human and gpt for these)");
        };
    }
}
