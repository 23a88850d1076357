package dev.tina.gateway.limit;

import dev.tina.service.http.Problem;
import dev.tina.service.http.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are too large: 413. One that says its length is judged by that and passes as a stream; one that
 * does not is read first, and may never be larger than the standard.
 */
public final class BodyFilter extends OncePerRequestFilter {

    private final BodyLimits limits;
    private final ProblemWriter writer;

    public BodyFilter(BodyLimits limits, ProblemWriter writer) {
        this.limits = limits;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limits.of(request.getRequestURI());
        if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            long length = request.getContentLengthLong();
            if (length > limit) {
                refuse(response, Long.toString(length), limit);
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        long readable = Math.min(limit, limits.standard().toBytes());
        byte[] body = request.getInputStream().readNBytes((int) readable + 1);
        if (body.length > readable) {
            refuse(response, "more, its length not said", readable);
        } else {
            chain.doFilter(new ReadRequest(request, body), response);
        }
    }

    private void refuse(HttpServletResponse response, String was, long limit) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close"); // what is left of the body is not read
        writer.write(
                response,
                Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "the body must be at most %d bytes, was %s".formatted(limit, was),
                        "Content-Length",
                        was,
                        "at most %d bytes".formatted(limit)));
    }
}
