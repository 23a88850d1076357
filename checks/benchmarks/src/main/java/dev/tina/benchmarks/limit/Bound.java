package dev.tina.benchmarks.limit;

/** What a computation cannot be faster than. */
public enum Bound {
    /** Multiplying and adding. */
    PRODUCTS,
    /** Reading memory. */
    MEMORY
}
