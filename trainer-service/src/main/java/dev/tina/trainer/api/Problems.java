package dev.tina.trainer.api;

import dev.tina.trainer.job.CommandRefused;
import dev.tina.trainer.recipe.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Wrong input as problem details (RFC 9457) that name the field, its value and what is allowed. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    @ExceptionHandler
    ProblemDetail invalid(InvalidInput e) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()), e.field(), e.value(), e.allowed());
    }

    @ExceptionHandler
    ProblemDetail refused(CommandRefused e) {
        return problem(
                HttpStatus.CONFLICT, String.valueOf(e.getMessage()), "state", e.state(), "a state that allows it");
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchJob e) {
        return problem(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()), "id", e.id(), "the id of a job");
    }

    @ExceptionHandler
    ProblemDetail mistyped(MethodArgumentTypeMismatchException e) {
        return problem(
                HttpStatus.BAD_REQUEST,
                e.getName() + " must be a UUID, was " + e.getValue(),
                e.getName(),
                e.getValue(),
                "a UUID");
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        Throwable cause = e.getMostSpecificCause();
        return problem(
                HttpStatus.BAD_REQUEST, "the body is no JSON: " + cause.getMessage(), "body", null, "a JSON object");
    }

    private static ProblemDetail problem(
            HttpStatus status, String detail, String field, @Nullable Object value, String allowed) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("field", field);
        problem.setProperty("value", value);
        problem.setProperty("allowed", allowed);
        return problem;
    }
}
