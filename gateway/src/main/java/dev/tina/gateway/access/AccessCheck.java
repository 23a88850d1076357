package dev.tina.gateway.access;

import java.net.InetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Whether a mode has what it needs; checked once, before anything is listened to. */
final class AccessCheck {

    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
    private static final String AUDIENCES = "spring.security.oauth2.resourceserver.jwt.audiences";

    private final Environment settings;

    AccessCheck(Environment settings) {
        this.settings = settings;
    }

    /** @throws UnsafeAccessException saying what is missing */
    void check(AccessMode mode, @Nullable InetAddress address) {
        if (mode == AccessMode.OPEN && (address == null || !address.isLoopbackAddress())) {
            throw new UnsafeAccessException(
                    "tina.gateway.access is open, which is allowed only on a loopback address, and server.address is "
                            + (address == null ? "every address of this machine" : address.getHostAddress()) + ".",
                    "Set tina.gateway.access to keys, oidc or keys-and-oidc, or server.address to 127.0.0.1.");
        }
        if (mode != AccessMode.OPEN && isMissing("spring.datasource.url")) {
            throw new UnsafeAccessException(
                    "tina.gateway.access is " + name(mode) + ", and there is no database for keys and the audit log.",
                    "Set spring.datasource.url, spring.datasource.username and spring.datasource.password.");
        }
        if (mode.takesTokens() && (isMissing(ISSUER) || (isMissing(AUDIENCES) && isMissing(AUDIENCES + "[0]")))) {
            throw new UnsafeAccessException(
                    "tina.gateway.access is " + name(mode)
                            + ", and it is not said whose tokens are taken, made for whom.",
                    "Set " + ISSUER + " to the provider's address and " + AUDIENCES
                            + " to what its tokens for this system have in aud.");
        }
    }

    private boolean isMissing(String key) {
        String value = settings.getProperty(key);
        return value == null || value.isBlank();
    }

    private static String name(AccessMode mode) {
        return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
