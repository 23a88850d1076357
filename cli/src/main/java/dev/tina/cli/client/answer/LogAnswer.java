package dev.tina.cli.client.answer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Something that has happened to a job.
 *
 * @param id grows with time within a job
 * @param type {@code job}, {@code step}, {@code evaluation} and the like
 * @param at when it happened
 */
public record LogAnswer(long id, String type, @Nullable String at, JsonNode data) {

    public LogAnswer {
        Objects.requireNonNull(type, "an event must have a type");
        data = Objects.requireNonNullElse(data, MissingNode.getInstance());
    }
}
