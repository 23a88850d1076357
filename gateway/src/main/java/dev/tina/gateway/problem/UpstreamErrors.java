package dev.tina.gateway.problem;

import dev.tina.service.http.Problem;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Errors of the services behind the gateway: problem details pass unchanged, anything else is put into their form. */
public final class UpstreamErrors {

    private UpstreamErrors() {}

    /** The answer to a request whose service cannot be reached. */
    public static ServerResponse unreachable(String service) {
        return answer(
                HttpStatus.SERVICE_UNAVAILABLE, service, "does not answer; it may be starting, try again in a moment");
    }

    /** The service's answer, in the one form where it is an error. */
    public static ServerResponse inOneForm(String service, ServerRequest request, ServerResponse response) {
        HttpStatusCode status = response.statusCode();
        MediaType type = response.headers().getContentType();
        if (!status.isError() || MediaType.APPLICATION_PROBLEM_JSON.equalsTypeAndSubtype(type)) {
            return response;
        }
        discardBody(request);
        return answer(status, service, "answered " + status.value() + " and did not say why");
    }

    private static ServerResponse answer(HttpStatusCode status, String service, String what) {
        ProblemDetail problem = Problem.of(status, service + " " + what);
        problem.setProperty("service", service);
        ServerResponse.BodyBuilder answer = ServerResponse.status(status);
        if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(Problem.AWAY.toSeconds()));
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static void discardBody(ServerRequest request) {
        ClientHttpResponse response = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR);
        if (response != null) {
            response.close();
        }
    }
}
