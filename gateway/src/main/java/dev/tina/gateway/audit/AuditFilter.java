package dev.tina.gateway.audit;

import dev.tina.gateway.caller.Caller;
import dev.tina.gateway.caller.Permissions;
import dev.tina.service.http.RequestId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Writes each call that could change something into the audit log, once it is answered. */
public final class AuditFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(AuditFilter.class);

    private final AuditLog audit;
    private final InstantSource clock;

    public AuditFilter(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Permissions.isReading(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = Caller.current();
        int status = HttpStatus.INTERNAL_SERVER_ERROR.value();
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            if (status != HttpStatus.UNAUTHORIZED.value()) {
                write(entry(request, caller, status));
            }
        }
    }

    private AuditEntry entry(HttpServletRequest request, Caller caller, int status) {
        return new AuditEntry(
                clock.instant(),
                caller,
                new AuditEntry.Call(request.getMethod(), request.getRequestURI()),
                status,
                RequestId.of(request),
                request.getRemoteAddr());
    }

    /** The call is already answered; if its row cannot be written, its content goes to the process's log. */
    private void write(AuditEntry entry) {
        try {
            audit.add(entry);
        } catch (DataAccessException e) {
            log.error("The audit log cannot be written; it misses {}", entry, e);
        }
    }
}
