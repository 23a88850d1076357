package dev.tina.gateway.access;

/** The settings would let in whom they should not, or nobody at all. */
final class UnsafeAccessException extends RuntimeException {

    private final String remedy;

    UnsafeAccessException(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
