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
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Refuses a request whose path, query or {@code Accept} cannot be read, before anything is done for it. */
final class ReadableRequests extends OncePerRequestFilter {

    private final JsonMapper json;

    ReadableRequests(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            QueryText.requirePath(request.getRequestURI());
            QueryText.of(request.getQueryString());
            requireAccept(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        } catch (RefusedRequest e) {
            answer(response, Problem.of(e));
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

    private void answer(HttpServletResponse response, ProblemDetail problem) throws IOException {
        byte[] body = json.writeValueAsBytes(problem);
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
