package dev.tina.limit;

/** What a computation cannot be faster than. */
public enum Bound {
    /** Multiplying and adding. */
    PRODUCTS,
    /** Reading memory. */
    MEMORY
}
