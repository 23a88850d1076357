package dev.tina.policy.text.jinja;

/** A value that is not there: prints as nothing, is false, has no items; reading anything from it is an error. */
record Undefined(String what) {
    EvaluationException error() {
        return new EvaluationException(what + " is undefined");
    }
}
