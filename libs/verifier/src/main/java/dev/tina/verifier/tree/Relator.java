package dev.tina.verifier.tree;

/** What two sides of a relation are joined by. */
public enum Relator {
    EQUAL("="),
    APPROXIMATE("≈"),
    NOT_EQUAL("≠"),
    LESS("<"),
    AT_MOST("≤"),
    GREATER(">"),
    AT_LEAST("≥"),
    IN("∈"),
    NOT_IN("∉"),
    OTHER("~");

    private final String sign;

    Relator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public boolean isOrder() {
        return this == LESS || this == AT_MOST || this == GREATER || this == AT_LEAST;
    }

    /** The same relation read from right to left. */
    public Relator flipped() {
        return switch (this) {
            case LESS -> GREATER;
            case AT_MOST -> AT_LEAST;
            case GREATER -> LESS;
            case AT_LEAST -> AT_MOST;
            default -> this;
        };
    }
}
