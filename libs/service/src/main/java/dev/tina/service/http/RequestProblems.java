package dev.tina.service.http;

import dev.tina.common.Incident;
import dev.tina.common.StorableText;
import dev.tina.service.fault.TransientFailure;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedRequest e) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(e.status());
        if (e.status() == HttpStatus.UNSUPPORTED_MEDIA_TYPE) {
            answer.header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        }
        return answer.body(Problem.of(e));
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
        HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .body(Problem.of(status, "the database does not answer; try again in a moment"));
    }

    private static ResponseEntity<ProblemDetail> failed(Exception e, WebRequest request) {
        String id = Optional.ofNullable(request.getHeader(REQUEST_ID))
                .filter(given -> PLAIN_ID.matcher(given).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
        Incident.log(id, what(request), e);
        ProblemDetail problem = Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, Incident.sentence("the request", id));
        problem.setProperty("incident", id);
        return ResponseEntity.of(problem).build();
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
        String sentence = field + " must be " + allowed + ", was " + StorableText.inSentence(value);
        return new RefusedRequest(HttpStatus.valueOf(status.value()), field, value, allowed, sentence);
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
        String allowed = "a path of GET /openapi.json";
        String sentence = "there is nothing at " + path;
        return problem(new RefusedRequest(HttpStatus.NOT_FOUND, "path", path, allowed, sentence), headers);
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
        return ResponseEntity.status(refused.status()).headers(headers).body(Problem.of(refused));
    }

    private static ResponseEntity<Object> entity(ResponseEntity<ProblemDetail> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }
}
