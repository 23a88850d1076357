package dev.tina.eval.api;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors as RFC 9457 problem details that name the field, its value and what is allowed. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail invalid(InvalidFieldException e) {
        return problem(e.field(), e.value(), e.allowed());
    }

    @ExceptionHandler
    ProblemDetail wrongType(MethodArgumentTypeMismatchException e) {
        Class<?> type = e.getRequiredType();
        return problem(e.getName(), String.valueOf(e.getValue()), type == UUID.class ? "a UUID" : "a whole number");
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownEvaluationException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
    }

    private static ProblemDetail problem(String field, String value, String allowed) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, field + " must be " + allowed + ", was " + value);
        problem.setProperty("field", field);
        problem.setProperty("value", value);
        problem.setProperty("allowed", allowed);
        return problem;
    }
}
