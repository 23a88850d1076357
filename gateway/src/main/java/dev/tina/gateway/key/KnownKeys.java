package dev.tina.gateway.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tina.gateway.caller.Caller;
import dev.tina.gateway.caller.Scope;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OAuth2IntrospectionAuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

/**
 * Whose key it is. What the database says is remembered for 30 s, so a key that is revoked through another gateway is
 * let in for at most that long.
 */
public class KnownKeys implements OpaqueTokenIntrospector {

    /** How every key begins. */
    public static final String PREFIX = KeyText.PREFIX;

    static final Duration MEMORY = Duration.ofSeconds(30);

    private static final int MOST_REMEMBERED = 10_000;

    private final ApiKeyTable keys;
    private final BootstrapKey bootstrap;
    private final InstantSource clock;
    private final Cache<String, Optional<ApiKey>> remembered = Caffeine.newBuilder()
            .expireAfterWrite(MEMORY)
            .maximumSize(MOST_REMEMBERED)
            .build();

    KnownKeys(ApiKeyTable keys, BootstrapKey bootstrap, InstantSource clock) {
        this.keys = keys;
        this.bootstrap = bootstrap;
        this.clock = clock;
    }

    /** @throws BadOpaqueTokenException where the key is unknown, revoked or past its end */
    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        byte[] sha256 = KeyText.parse(token)
                .orElseThrow(() -> new BadOpaqueTokenException("this is not the form of a key"))
                .sha256();
        if (bootstrap.is(sha256)) {
            return principal("bootstrap", "bootstrap", List.of(Scope.ADMIN));
        }
        ApiKey key = remembered
                .get(HexFormat.of().formatHex(sha256), hash -> keys.find(sha256))
                .filter(known -> known.holdsAt(clock.instant()))
                .orElseThrow(() -> new BadOpaqueTokenException("the key is unknown, revoked or past its end"));
        return principal(key.id().toString(), key.name(), key.scopes());
    }

    /** Asks the database again at the next call. */
    void forget() {
        remembered.invalidateAll();
    }

    private static OAuth2AuthenticatedPrincipal principal(String id, String name, List<Scope> scopes) {
        List<GrantedAuthority> authorities =
                scopes.stream().map(Scope::authority).toList();
        return new OAuth2IntrospectionAuthenticatedPrincipal(id, Map.of(Caller.NAME_ATTRIBUTE, name), authorities);
    }
}
