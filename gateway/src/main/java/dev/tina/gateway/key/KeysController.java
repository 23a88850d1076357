package dev.tina.gateway.key;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tina.common.InvalidInput;
import dev.tina.service.http.Listing;
import dev.tina.service.http.RefusedRequest;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** ApiKeyTable over REST, for those of scope admin. */
@RestController
@RequestMapping(path = "/api/v1/keys", produces = MediaType.APPLICATION_JSON_VALUE)
@ConditionalOnProperty("spring.datasource.url")
class KeysController {

    private final ApiKeyTable keys;
    private final KnownKeys known;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    KeysController(ApiKeyTable keys, KnownKeys known, InstantSource clock) {
        this.keys = keys;
        this.known = known;
        this.clock = clock;
    }

    /** A key with its text, which no later answer shows. */
    record CreatedKey(@JsonUnwrapped ApiKey about, String key) {

        @Override
        public String toString() {
            return "CreatedKey[about=" + about + "]";
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CreatedKey> create(@RequestBody JsonNode body) {
        NewKey wanted = NewKey.read(body);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant end = wanted.life() == null ? null : now.plus(wanted.life());
        var key = new ApiKey(UUID.randomUUID(), wanted.name(), wanted.scopes(), now, end, null);
        KeyText text = KeyText.random(random);
        try {
            keys.add(key, text.sha256());
        } catch (DuplicateKeyException e) {
            throw taken(wanted.name());
        }
        return ResponseEntity.created(URI.create("/api/v1/keys/" + key.id()))
                .cacheControl(CacheControl.noStore())
                .body(new CreatedKey(key, text.reveal()));
    }

    @GetMapping
    Listing<ApiKey> list(
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = Listing.LIMIT) int limit) {
        Listing.requireLimit(limit);
        ApiKey last = after == null ? null : keys.find(after).orElseThrow(() -> unknown("after", after));
        return Listing.page(keys.list(last, limit + 1), limit, ApiKey::id);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable UUID id) {
        boolean found = keys.revoke(id, clock.instant());
        known.forget();
        if (!found) {
            throw unknown("id", id);
        }
        return ResponseEntity.noContent().build();
    }

    private static RefusedRequest unknown(String field, UUID id) {
        String allowed = "the id of a key";
        return RefusedRequest.unknown(field, id, allowed, field + " must be " + allowed + ", was " + id);
    }

    private static RefusedRequest taken(String name) {
        return new RefusedRequest(
                HttpStatus.CONFLICT,
                new InvalidInput(
                        "name",
                        name,
                        "a name that no key has which is not revoked",
                        "there is a key named " + name + " already; revoke it first, or choose another name"));
    }
}
