package dev.tina.gateway.limit;

import dev.tina.gateway.caller.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds back who calls too often: 429. */
public final class RateFilter extends OncePerRequestFilter {

    private final Buckets buckets;

    public RateFilter(Buckets buckets) {
        this.buckets = buckets;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (buckets.admits(Caller.current(), request, response)) {
            chain.doFilter(request, response);
        }
    }
}
