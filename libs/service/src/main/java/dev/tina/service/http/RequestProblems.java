package dev.tina.service.http;

import dev.tina.common.Incident;
import dev.tina.common.InvalidInput;
import dev.tina.service.database.TransientFailure;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
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
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * What is wrong with a request before a controller sees it, as problem details; and what nobody foresaw, without a word
 * of Java's, of the framework's or of the database's.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
final class RequestProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail invalid(InvalidInput e, WebRequest request) {
        logger.debug(what(request) + " is refused", e);
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> later(TryAgainException e) {
        return later(String.valueOf(e.getMessage()), e.after());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedRequest e) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(e.status());
        if (e.status() == HttpStatus.UNSUPPORTED_MEDIA_TYPE) {
            answer.header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        }
        return answer.body(Problem.of(e.status(), e.input()));
    }

    /** Tomcat reads the query only when somebody asks for a parameter; a gateway that leaves it to a service does so late. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(InvalidParameterException e, HttpServletRequest request) {
        return refused(RefusedRequest.malformed("query", request.getQueryString(), QueryText.ENCODED));
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> unforeseen(Exception e, WebRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            return null;
        }
        return TransientFailure.isOne(e) ? databaseAway(e, request) : failed(e, request);
    }

    private ResponseEntity<ProblemDetail> databaseAway(Exception e, WebRequest request) {
        logger.warn(what(request) + " waits for the database", e);
        return later("the database does not answer; try again in a moment", Problem.AWAY);
    }

    private static ResponseEntity<ProblemDetail> later(String sentence, Duration after) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(after.toSeconds()))
                .body(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, sentence));
    }

    private static ResponseEntity<ProblemDetail> failed(Exception e, WebRequest request) {
        String id = request instanceof ServletWebRequest web
                ? RequestId.of(web.getRequest())
                : UUID.randomUUID().toString();
        Incident.log(id, what(request), e);
        return ResponseEntity.of(Problem.incident(id)).build();
    }

    private static String what(WebRequest request) {
        return request instanceof ServletWebRequest web
                ? web.getHttpMethod() + " " + web.getRequest().getRequestURI()
                : "a request";
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Class<?> type = e.getRequiredType();
        if (status.is5xxServerError() || type == null) {
            return entity(failed(e, request));
        }
        String field = e instanceof MethodArgumentTypeMismatchException argument ? nameOf(argument) : "value";
        return problem(RefusedRequest.malformed(field, String.valueOf(e.getValue()), ValueForm.inWords(type)), headers);
    }

    /** The header's own name where it is one. */
    private static String nameOf(MethodArgumentTypeMismatchException e) {
        var header =
                e.getParameter().getParameterAnnotation(org.springframework.web.bind.annotation.RequestHeader.class);
        return header == null || header.name().isEmpty() ? e.getName() : header.name();
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Class<?> type = e.getMethodParameter() == null
                ? String.class
                : e.getMethodParameter().getParameterType();
        String allowed = "given: " + ValueForm.inWords(type);
        return problem(RefusedRequest.malformed(e.getParameterName(), null, allowed), headers);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problem(RefusedRequest.malformed("body", "", "a JSON object"), headers);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<MediaType> types =
                e.getSupportedMediaTypes().isEmpty() ? List.of(MediaType.APPLICATION_JSON) : e.getSupportedMediaTypes();
        headers.setAccept(types);
        String given = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return problem(refusal(status, HttpHeaders.CONTENT_TYPE, given, inWords(types)), headers);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String allowed = inWords(e.getSupportedMediaTypes());
        return problem(refusal(status, HttpHeaders.ACCEPT, request.getHeader(HttpHeaders.ACCEPT), allowed), headers);
    }

    private static String inWords(List<MediaType> types) {
        return types.stream().map(MediaType::toString).distinct().collect(Collectors.joining(" or "));
    }

    private static RefusedRequest refusal(HttpStatusCode status, String field, @Nullable String value, String allowed) {
        return new RefusedRequest(HttpStatus.valueOf(status.value()), new InvalidInput(field, value, allowed));
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
        return problem(refusal(status, "method", e.getMethod(), allowed), headers);
    }

    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String path =
                request instanceof ServletWebRequest web ? web.getRequest().getRequestURI() : "";
        return problem(
                RefusedRequest.unknown("path", path, "a path of GET /openapi.json", "there is nothing at " + path),
                headers);
    }

    /** Whatever is left keeps its status; the framework's own words stay within it where the fault is the caller's. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return status.isSameCodeAs(HttpStatus.INTERNAL_SERVER_ERROR)
                ? entity(failed(e, request))
                : super.handleExceptionInternal(e, body, headers, status, request);
    }

    private static ResponseEntity<Object> problem(RefusedRequest refused, HttpHeaders headers) {
        return ResponseEntity.status(refused.status())
                .headers(headers)
                .body(Problem.of(refused.status(), refused.input()));
    }

    private static ResponseEntity<Object> entity(ResponseEntity<ProblemDetail> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }
}
