package dev.tina.gateway.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Requests that Tomcat refuses before any of our code sees them, such as one whose address holds a bare brace. */
public final class ProblemValve extends ErrorReportValve {

    private static final int CLIENT_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < CLIENT_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HttpStatus known = HttpStatus.resolve(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        String body =
                "{\"detail\":\"the request is malformed\",\"field\":\"request\",\"value\":null,\"allowed\":\"a well-formed request\",\"status\":%d,\"title\":\"%s\"}"
                        .formatted(status, title);
        try {
            response.setContentType("application/problem+json");
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("The caller of a malformed request is gone", e);
        }
    }
}
