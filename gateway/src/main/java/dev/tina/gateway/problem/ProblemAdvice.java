package dev.tina.gateway.problem;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.RestClientException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What goes wrong in the gateway's own operations, as problem details. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    @ExceptionHandler
    ProblemDetail invalid(InvalidInput e) {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()), e.field(), e.value(), e.allowed());
    }

    @ExceptionHandler
    ProblemDetail mistyped(MethodArgumentTypeMismatchException e) {
        Class<?> type = e.getRequiredType();
        String allowed = type == null ? "another type" : type.getSimpleName();
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                e.getName() + " must be of type " + allowed + ", was " + e.getValue(),
                e.getName(),
                e.getValue(),
                allowed);
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        return Problem.of(HttpStatus.BAD_REQUEST, "the body is no JSON object", "body", null, "a JSON object");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> databaseAway(DataAccessException e) {
        return tryAgain("the gateway's database does not answer");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> serviceAway(RestClientException e) {
        return tryAgain("a service behind the gateway does not answer");
    }

    private static ResponseEntity<ProblemDetail> tryAgain(String what) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .body(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, what + "; try again in a moment"));
    }
}
