package dev.tina.gateway.access;

import dev.tina.gateway.caller.Caller;
import dev.tina.gateway.caller.Permissions;
import dev.tina.gateway.caller.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets a request through whose caller has the scope it needs, or is an administrator. */
final class ScopeDecision implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Optional<Scope> needed = Permissions.needed(request.getMethod(), request.getServletPath());
        return new AuthorizationDecision(needed.isEmpty() || has(caller.get(), needed.get()));
    }

    private static boolean has(@Nullable Authentication caller, Scope needed) {
        return caller != null
                && !Caller.of(caller).isAnonymous()
                && (caller.getAuthorities().contains(needed.authority())
                        || caller.getAuthorities().contains(Scope.ADMIN.authority()));
    }
}
