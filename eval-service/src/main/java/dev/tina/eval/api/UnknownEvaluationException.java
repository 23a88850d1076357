package dev.tina.eval.api;

import java.util.UUID;

/** There is no evaluation with this id. */
class UnknownEvaluationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID id;

    UnknownEvaluationException(UUID id) {
        super("no evaluation has the id " + id + "; GET /api/v1/evaluations lists them");
        this.id = id;
    }

    UUID id() {
        return id;
    }
}
