package dev.tina.gateway.problem;

import dev.tina.gateway.caller.RequestId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.RestClientException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What goes wrong in the gateway's own operations, as problem details without a word of the framework's. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ProblemDetail invalid(InvalidInput e) {
        return Problem.of(e.status(), String.valueOf(e.getMessage()), e.field(), e.value(), e.allowed());
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

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "value";
        Class<?> type = e.getRequiredType() == null ? String.class : e.getRequiredType();
        return refused(status, headers, field, String.valueOf(e.getValue()), ValueForm.inWords(type));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = UnreadableBody.problem(status, e);
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        headers.setAccept(List.of(MediaType.APPLICATION_JSON));
        String given = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return refused(status, headers, HttpHeaders.CONTENT_TYPE, given, MediaType.APPLICATION_JSON_VALUE);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String given = request.getHeader(HttpHeaders.ACCEPT);
        return refused(status, headers, HttpHeaders.ACCEPT, given, MediaType.APPLICATION_JSON_VALUE);
    }

    @Override
    protected ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String allowed = e.getSupportedHttpMethods() == null
                ? "another"
                : e.getSupportedHttpMethods().stream()
                        .map(HttpMethod::name)
                        .sorted()
                        .collect(Collectors.joining(" or "));
        return refused(status, headers, "method", e.getMethod(), allowed);
    }

    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String path =
                request instanceof ServletWebRequest web ? web.getRequest().getRequestURI() : "";
        ProblemDetail problem =
                Problem.of(status, "there is nothing at " + path, "path", path, "a path of GET /openapi.json");
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    /** Whatever is left keeps its status; a fault of ours is told by the log alone. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (!status.is5xxServerError() || !(request instanceof ServletWebRequest web)) {
            return super.handleExceptionInternal(e, body, headers, status, request);
        }
        String id = RequestId.of(web.getRequest());
        log.error("incident {}: a request failed", id, e);
        return ResponseEntity.status(status).body(Problem.incident(status, id));
    }

    private static ResponseEntity<Object> refused(
            HttpStatusCode status, HttpHeaders headers, String field, @Nullable String value, String allowed) {
        String sentence = field + " must be " + allowed + ", was " + Problem.shown(value);
        return ResponseEntity.status(status).headers(headers).body(Problem.of(status, sentence, field, value, allowed));
    }
}
