package dev.tina.text.jinja.limit;

/** An error of an evaluation whose line is not known yet. */
public final class EvaluationException extends RuntimeException {
    public EvaluationException(String problem) {
        super(problem);
    }
}
