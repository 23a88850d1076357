package dev.tina.verifier.compare.convention;

/** A difference in writing that may be forgiven. */
public enum Leniency {
    /** 28 for 28 %. */
    PERCENT,
    /** 2/4 for 1/2, 6:2 for 3:1. */
    UNREDUCED,
    /** 5 cm for 5, or for 5 kg. */
    UNITS,
    /** 5 m for 5 cm, where units are forgiven. */
    UNIT_SIZES,
    /** (0, 1) for [0, 1). */
    BRACKETS,
    /** A numeral of another base with the same value. */
    BASES,
    /** 0 < x < 1 for x ∈ (0, 1). */
    INEQUALITY_FOR_INTERVAL,
    /** f(y) for f(x): other names in the same places. */
    NAMES
}
