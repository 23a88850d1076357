package dev.tina.verifier.tree;

/** What two sets are joined by. */
public enum SetOperator {
    UNION,
    INTERSECTION,
    DIFFERENCE
}
