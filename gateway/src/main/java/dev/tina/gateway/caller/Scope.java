package dev.tina.gateway.caller;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a key or a token allows; {@link #ADMIN} allows everything. */
public enum Scope {
    JOBS_READ("jobs:read"),
    JOBS_WRITE("jobs:write"),
    VERIFY("verify"),
    ADMIN("admin");

    private static final String AUTHORITY_PREFIX = "SCOPE_"; // Spring Security's own, for those of a token

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** As it stands in keys, tokens and answers. */
    @JsonValue
    public String text() {
        return text;
    }

    public GrantedAuthority authority() {
        return new SimpleGrantedAuthority(AUTHORITY_PREFIX + text);
    }

    public static Optional<Scope> of(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }

    /** All of them, as text. */
    public static List<String> texts() {
        return Arrays.stream(values()).map(Scope::text).toList();
    }
}
