package dev.tina.gateway.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Makes problem details. */
public final class Problem {

    private Problem() {}

    public static ProblemDetail of(HttpStatusCode status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }

    /** Of something given that is not allowed. */
    public static ProblemDetail of(
            HttpStatusCode status, String detail, String field, @Nullable Object value, Object allowed) {
        ProblemDetail problem = of(status, detail);
        problem.setProperty("field", field);
        problem.setProperty("value", value);
        problem.setProperty("allowed", allowed);
        return problem;
    }
}
