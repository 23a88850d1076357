package dev.tina.gateway.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a request whose {@code Accept} cannot be read: with it, not even an error could be answered. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class ReadableAccept extends OncePerRequestFilter {

    private final ProblemWriter writer;

    ReadableAccept(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> accepted = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        try {
            MediaType.parseMediaTypes(accepted);
        } catch (InvalidMediaTypeException e) {
            writer.write(
                    response,
                    Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "Accept must be media types, was " + accepted,
                            HttpHeaders.ACCEPT,
                            accepted,
                            "media types, such as application/json"));
            return;
        }
        chain.doFilter(request, response);
    }
}
