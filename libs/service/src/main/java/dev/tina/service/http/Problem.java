package dev.tina.service.http;

import dev.tina.common.Incident;
import dev.tina.common.InvalidInput;
import dev.tina.common.StorableText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Makes problem details (RFC 9457) of one form: the sentence, the field, its value, what is allowed. */
public final class Problem {

    /** When to come again where the database or a service is away. */
    public static final Duration AWAY = Duration.ofSeconds(2);

    private Problem() {}

    /** With a sentence alone. */
    public static ProblemDetail of(HttpStatusCode status, String sentence) {
        return ProblemDetail.forStatusAndDetail(status, StorableText.visible(sentence));
    }

    /** Of something given that is not allowed; a text is shown so that every character can be seen. */
    public static ProblemDetail of(
            HttpStatusCode status, String sentence, String field, @Nullable Object value, String allowed) {
        ProblemDetail problem = of(status, sentence);
        problem.setProperty("field", StorableText.shown(field));
        problem.setProperty("value", value instanceof String text ? StorableText.shown(text) : value);
        problem.setProperty("allowed", allowed);
        return problem;
    }

    /** Of a fault of ours, of which the log tells more under this id. */
    public static ProblemDetail incident(String id) {
        ProblemDetail problem = of(HttpStatus.INTERNAL_SERVER_ERROR, Incident.sentence("the request", id));
        problem.setProperty("incident", id);
        return problem;
    }

    static ProblemDetail of(HttpStatusCode status, InvalidInput input) {
        return of(status, String.valueOf(input.getMessage()), input.field(), input.value(), input.allowed());
    }
}
