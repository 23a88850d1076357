package dev.tina.cli.client.answer;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a key.
 *
 * @param key its text, in the answer that makes it only
 */
public record KeyAnswer(
        String id,
        String name,
        List<String> scopes,
        @Nullable String expiresAt,
        @Nullable String revokedAt,
        @Nullable String key) {

    public KeyAnswer {
        Objects.requireNonNull(id, "a key must have an id");
        Objects.requireNonNull(name, "a key must have a name");
    }
}
