package dev.tina.cli.client;

import dev.tina.supervisor.CommandFailure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's keys. Every method throws {@link CommandFailure} with what the gateway says of a refusal. */
public final class KeysApi {

    private static final String KEYS = "/api/v1/keys";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final GatewayHttp http;

    public KeysApi(GatewayHttp http) {
        this.http = http;
    }

    /**
     * What is known of a key.
     *
     * @param key its text, in the answer that makes it only
     */
    public record Key(
            String id,
            String name,
            List<String> scopes,
            String createdAt,
            @Nullable String expiresAt,
            @Nullable String revokedAt,
            @Nullable String key) {}

    private record Listing(List<Key> data) {}

    public Key create(Map<String, ? extends @Nullable Object> request) throws InterruptedException {
        return JSON.readValue(http.post(KEYS, JSON.writeValueAsString(request)), Key.class);
    }

    public List<Key> list() throws InterruptedException {
        return JSON.readValue(http.get(KEYS), Listing.class).data();
    }

    /** @param wanted id, or name of one that is not revoked */
    public Key revoke(String wanted) throws InterruptedException {
        Key key = list().stream()
                .filter(each -> each.id().equals(wanted)
                        || (each.revokedAt() == null && each.name().equals(wanted)))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("no key that holds has the id or the name " + wanted));
        http.delete(KEYS + "/" + key.id());
        return key;
    }
}
