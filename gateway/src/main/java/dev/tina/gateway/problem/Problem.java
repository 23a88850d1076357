package dev.tina.gateway.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Makes problem details, in which every character of what was given can be seen. */
public final class Problem {

    private static final int LONGEST_SHOWN = 200;

    private Problem() {}

    public static ProblemDetail of(HttpStatusCode status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, visible(detail));
    }

    /** Of something given that is not allowed. */
    public static ProblemDetail of(
            HttpStatusCode status, String detail, String field, @Nullable Object value, Object allowed) {
        ProblemDetail problem = of(status, detail);
        problem.setProperty("field", shortened(field));
        problem.setProperty("value", value instanceof String text ? shortened(text) : value);
        problem.setProperty("allowed", allowed);
        return problem;
    }

    /** Of a fault of ours, of which the log tells more. */
    static ProblemDetail incident(HttpStatusCode status, String id) {
        ProblemDetail problem = of(status, "the gateway failed; its log says why, under incident " + id);
        problem.setProperty("incident", id);
        return problem;
    }

    /** A value within a sentence, which never ends in nothing. */
    static String shown(@Nullable String value) {
        if (value == null) {
            return "absent";
        }
        return value.isEmpty() ? "empty" : value.isBlank() ? "blank" : shortened(value);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? visible(text) : visible(text.substring(0, LONGEST_SHOWN)) + "…";
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (Character.isISOControl(next)) {
                visible.append("\\u").append("%04x".formatted((int) next));
            } else {
                visible.append(next);
            }
        }
        return visible.toString();
    }
}
