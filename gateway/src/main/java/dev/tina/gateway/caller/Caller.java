package dev.tina.gateway.caller;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthentication;

/**
 * Who makes a request.
 *
 * @param id of the key, or the subject of the token
 * @param name of the key; the subject again for a token
 */
public record Caller(Kind kind, String id, String name) {

    /** What a key's name is called among the attributes of its authentication. */
    public static final String NAME_ATTRIBUTE = "name";

    private static final Caller NOBODY = new Caller(Kind.ANONYMOUS, "anonymous", "anonymous");

    /** How the caller is known. */
    public enum Kind {
        ANONYMOUS,
        KEY,
        TOKEN
    }

    /** Of the request that this thread is answering. */
    public static Caller current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    public static Caller of(@Nullable Authentication authentication) {
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return NOBODY;
        }
        String id = authentication.getName();
        if (authentication instanceof BearerTokenAuthentication key) {
            return new Caller(
                    Kind.KEY, id, String.valueOf(key.getTokenAttributes().get(NAME_ATTRIBUTE)));
        }
        return new Caller(Kind.TOKEN, id, id);
    }

    public boolean isAnonymous() {
        return kind == Kind.ANONYMOUS;
    }
}
