package dev.tina.policy.text.jinja;

/** What went wrong while evaluating, before it is known on which line. */
final class EvaluationException extends RuntimeException {
    EvaluationException(String problem) {
        super(problem);
    }
}
