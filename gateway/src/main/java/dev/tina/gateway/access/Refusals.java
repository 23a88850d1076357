package dev.tina.gateway.access;

import dev.tina.gateway.caller.Caller;
import dev.tina.gateway.caller.Permissions;
import dev.tina.gateway.caller.Scope;
import dev.tina.gateway.limit.Buckets;
import dev.tina.service.http.Problem;
import dev.tina.service.http.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers who is not let in: 401 without a key that holds, 403 with one of another scope (RFC 6750). */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String HOW = "Authorization: Bearer, and a key or a token";

    private final ProblemWriter writer;
    private final Buckets buckets;

    Refusals(ProblemWriter writer, Buckets buckets) {
        this.writer = writer;
        this.buckets = buckets;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean wrong = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        if (wrong && !buckets.admits(Caller.current(), request, response)) {
            return; // who came without has been counted already
        }
        String detail = wrong
                ? "the key or token is unknown, revoked or past its end"
                : request.getMethod() + " " + request.getRequestURI() + " needs a key";
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"tina\"" + (wrong ? ", error=\"invalid_token\"" : ""));
        writer.write(response, Problem.of(HttpStatus.UNAUTHORIZED, detail, HttpHeaders.AUTHORIZATION, null, HOW));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        String needed = Permissions.needed(request.getMethod(), request.getServletPath())
                .map(Scope::text)
                .orElse("none");
        List<String> held = held();
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer realm=\"tina\", error=\"insufficient_scope\", scope=\"" + needed + "\"");
        writer.write(
                response,
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        request.getMethod() + " " + request.getRequestURI() + " needs the scope " + needed
                                + "; this key has " + String.join(", ", held),
                        "scope",
                        held,
                        needed));
    }

    private static List<String> held() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        List<String> granted = caller == null
                ? List.of()
                : caller.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList();
        return Scope.texts().stream()
                .filter(text -> granted.contains(
                        Scope.of(text).orElseThrow().authority().getAuthority()))
                .toList();
    }
}
