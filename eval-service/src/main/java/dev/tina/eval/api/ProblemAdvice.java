package dev.tina.eval.api;

import dev.tina.eval.order.InvalidFieldException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        return problem(String.valueOf(e.getMessage()), e.field(), e.value(), e.allowed());
    }

    @ExceptionHandler
    ProblemDetail wrongType(MethodArgumentTypeMismatchException e) {
        String allowed = allowed(e.getRequiredType());
        String value = String.valueOf(e.getValue());
        return problem(e.getName() + " must be " + allowed + ", was " + value, e.getName(), value, allowed);
    }

    private static String allowed(@Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        return type == UUID.class ? "a UUID" : "a number";
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownEvaluationException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
    }

    private static ProblemDetail problem(String sentence, String field, String value, String allowed) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, sentence);
        problem.setProperty("field", field);
        problem.setProperty("value", value);
        problem.setProperty("allowed", allowed);
        return problem;
    }
}
