package dev.tina.gateway.access;

/** Who is let in: {@code tina.gateway.access}. */
public enum AccessMode {
    /** Everybody, with everything allowed; only on a loopback address. */
    OPEN(false, false),
    /** Who has an API key. */
    KEYS(true, false),
    /** Who has a token of the OpenID provider. */
    OIDC(false, true),
    /** Who has either. */
    KEYS_AND_OIDC(true, true);

    private final boolean keys;
    private final boolean tokens;

    AccessMode(boolean keys, boolean tokens) {
        this.keys = keys;
        this.tokens = tokens;
    }

    boolean takesKeys() {
        return keys;
    }

    boolean takesTokens() {
        return tokens;
    }
}
