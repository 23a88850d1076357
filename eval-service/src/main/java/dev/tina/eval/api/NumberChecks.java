package dev.tina.eval.api;

import dev.tina.eval.request.InvalidFieldException;

/** Checks of numbers in requests. */
final class NumberChecks {

    private NumberChecks() {}

    static int between(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidFieldException(field, value, "between " + least + " and " + most);
        }
        return value;
    }

    /** The ends are allowed. */
    static double between(String field, double value, double least, double most, String allowed) {
        if (!(value >= least && value <= most)) {
            throw new InvalidFieldException(field, value, allowed);
        }
        return value;
    }
}
