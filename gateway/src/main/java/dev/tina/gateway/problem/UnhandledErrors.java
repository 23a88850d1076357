package dev.tina.gateway.problem;

import dev.tina.service.database.TransientFailure;
import dev.tina.service.http.Problem;
import dev.tina.service.http.ProblemWriter;
import dev.tina.service.http.RequestId;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that nothing else has answered, such as those of filters. */
@Controller
class UnhandledErrors implements ErrorController {

    private final ProblemWriter writer;

    UnhandledErrors(ProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = status(request);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Problem.AWAY.toSeconds()));
        }
        writer.write(
                response,
                status == HttpStatus.INTERNAL_SERVER_ERROR
                        ? Problem.incident(RequestId.of(request))
                        : Problem.of(status, detail(status)));
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && TransientFailure.isOne(failure)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND; // somebody asked for this very page
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case SERVICE_UNAVAILABLE -> "the database does not answer; try again in a moment";
            default -> "the request is refused: " + status.getReasonPhrase().toLowerCase(Locale.ROOT);
        };
    }
}
