package dev.tina.service.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a request whose path, query or {@code Accept} cannot be read, before anything is done for it. */
final class ReadableRequests extends OncePerRequestFilter {

    private final ProblemWriter writer;
    private final boolean addresses;

    /** @param addresses whether it looks at path and query too */
    ReadableRequests(ProblemWriter writer, boolean addresses) {
        this.writer = writer;
        this.addresses = addresses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (addresses) {
                QueryText.requirePath(request.getRequestURI());
                QueryText.of(request.getQueryString());
            }
            requireAccept(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        } catch (RefusedRequest e) {
            writer.write(response, Problem.of(e.status(), e.input()));
            return;
        }
        chain.doFilter(request, response);
    }

    private static void requireAccept(List<String> accepted) {
        try {
            MediaType.parseMediaTypes(accepted);
        } catch (InvalidMediaTypeException e) {
            throw RefusedRequest.malformed(
                    HttpHeaders.ACCEPT, String.join(", ", accepted), "media types, such as application/json");
        }
    }
}
