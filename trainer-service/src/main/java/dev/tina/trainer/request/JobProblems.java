package dev.tina.trainer.request;

import dev.tina.service.http.Problem;
import dev.tina.trainer.job.CommandRefused;
import dev.tina.trainer.job.NoSuchJob;
import dev.tina.trainer.job.UnreadableJob;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what a job does not allow, and asks for jobs that are not there, as problem details (RFC 9457). */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class JobProblems {

    @ExceptionHandler
    ProblemDetail refused(CommandRefused e) {
        return Problem.of(
                HttpStatus.CONFLICT, String.valueOf(e.getMessage()), "state", e.state(), "a state that allows it");
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableJob e) {
        return Problem.of(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchJob e) {
        return Problem.of(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()), e.field(), e.id(), "the id of a job");
    }
}
