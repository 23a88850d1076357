package dev.tina.gateway.problem;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/** Says of a body that is no JSON object where it stops being one, and which key stands twice. */
final class UnreadableBody {

    private static final String JSON = "a JSON object";

    private UnreadableBody() {}

    static ProblemDetail problem(HttpStatusCode status, HttpMessageNotReadableException e) {
        if (!(e.getMostSpecificCause() instanceof JacksonException wrong)) {
            return Problem.of(status, "the body must be a JSON object, was empty", "body", "", JSON);
        }
        boolean isTwice = String.valueOf(wrong.getOriginalMessage()).startsWith("Duplicate");
        if (isTwice && wrong.processor() instanceof JsonParser parser && parser.currentName() != null) {
            String key = parser.currentName();
            return Problem.of(status, key + " must be given once, was given twice", key, "given twice", "given once");
        }
        return Problem.of(status, "the body is no JSON object" + place(wrong.getLocation()), "body", null, JSON);
    }

    private static String place(TokenStreamLocation at) {
        return at == null ? "" : ": line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
