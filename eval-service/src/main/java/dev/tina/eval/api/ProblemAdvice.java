package dev.tina.eval.api;

import dev.tina.eval.request.InvalidFieldException;
import dev.tina.service.http.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Errors of evaluations as RFC 9457 problem details that name the field, its value and what is allowed. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    @ExceptionHandler
    ProblemDetail invalid(InvalidFieldException e) {
        return Problem.of(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()), e.field(), e.value(), e.allowed());
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownEvaluationException e) {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                String.valueOf(e.getMessage()),
                "id",
                e.id().toString(),
                "the id of an evaluation");
    }
}
