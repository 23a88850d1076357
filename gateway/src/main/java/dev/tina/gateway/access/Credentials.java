package dev.tina.gateway.access;

import dev.tina.gateway.key.KnownKeys;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.OpaqueTokenAuthenticationProvider;

/**
 * Who judges what a request carries; keys are told from tokens by how they begin.
 *
 * @param keys judges keys
 * @param tokens judges the tokens of an OpenID provider
 */
record Credentials(AuthenticationManager keys, AuthenticationManager tokens)
        implements AuthenticationManagerResolver<HttpServletRequest> {

    /** Takes nothing. */
    static final Credentials NONE = new Credentials(Credentials::refuse, Credentials::refuse);

    private static final String KEY = "Bearer " + KnownKeys.PREFIX;

    Credentials withKeys(KnownKeys known) {
        return new Credentials(new ProviderManager(new OpaqueTokenAuthenticationProvider(known)), tokens);
    }

    Credentials withTokens(JwtDecoder decoder) {
        return new Credentials(keys, new ProviderManager(new JwtAuthenticationProvider(decoder)));
    }

    @Override
    public AuthenticationManager resolve(HttpServletRequest request) {
        String carried = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        return carried.regionMatches(true, 0, KEY, 0, KEY.length()) ? keys : tokens;
    }

    private static Authentication refuse(Authentication carried) {
        throw new InvalidBearerTokenException("nothing of this kind is taken here");
    }
}
