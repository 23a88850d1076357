package dev.tina.text.jinja.limit;

/** What went wrong while evaluating, before it is known on which line. */
public final class EvaluationException extends RuntimeException {
    public EvaluationException(String problem) {
        super(problem);
    }
}
