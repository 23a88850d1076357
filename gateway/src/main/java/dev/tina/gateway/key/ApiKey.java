package dev.tina.gateway.key;

import dev.tina.gateway.caller.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a key; the key itself is not.
 *
 * @param name given by whoever made it; no two that are not revoked have the same
 * @param expiresAt null where it holds until it is revoked
 */
record ApiKey(
        UUID id,
        String name,
        List<Scope> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    ApiKey {
        scopes = List.copyOf(scopes);
    }

    boolean holdsAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
