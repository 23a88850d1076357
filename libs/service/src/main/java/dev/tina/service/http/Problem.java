package dev.tina.service.http;

import dev.tina.common.StorableText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Makes problem details (RFC 9457) of one form: the sentence, the field, its value, what is allowed. */
public final class Problem {

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

    static ProblemDetail of(RefusedRequest e) {
        return of(e.status(), String.valueOf(e.getMessage()), e.field(), e.value(), e.allowed());
    }
}
