package dev.tina.tasks.arithmetic;

/** The operations of arithmetic the problems use. */
public enum Operation {
    PLUS('+'),
    MINUS('-'),
    TIMES('*');

    private final char symbol;

    Operation(char symbol) {
        this.symbol = symbol;
    }

    char symbol() {
        return symbol;
    }

    long apply(long left, long right) {
        return switch (this) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
        };
    }
}
