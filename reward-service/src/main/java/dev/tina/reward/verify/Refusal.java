package dev.tina.reward.verify;

import dev.tina.common.StorableText;
import dev.tina.service.http.RefusedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Refuses what a request says, with the value as it was written. */
final class Refusal {

    private Refusal() {}

    /** @param value a tree or a text; null where it is absent */
    static RefusedRequest of(String field, @Nullable Object value, String allowed) {
        return refused(HttpStatus.BAD_REQUEST, field, value, allowed);
    }

    static RefusedRequest tooLarge(String field, Object value, String allowed) {
        return refused(HttpStatus.CONTENT_TOO_LARGE, field, value, allowed);
    }

    private static RefusedRequest refused(HttpStatus status, String field, @Nullable Object value, String allowed) {
        String text = value instanceof JsonNode node && node.isString() ? node.asString() : textOf(value);
        String sentence = field + " must be " + allowed + ", was " + StorableText.inSentence(text);
        return new RefusedRequest(status, field, text, allowed, sentence);
    }

    private static @Nullable String textOf(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
