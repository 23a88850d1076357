package dev.tina.verifier.compare;

/** Says what may show that two values are equal. */
enum Evidence {
    /** That they are written alike, or what they come to. */
    WRITING_OR_VALUE,
    /** What they come to alone. */
    VALUE;

    boolean admitsWriting() {
        return this == WRITING_OR_VALUE;
    }
}
