package dev.tina.verifier.compare.convention;

/** What may show that two values are equal. */
public enum Evidence {
    /** That they are written alike, or what they come to. */
    WRITING_OR_VALUE,
    /** What they come to alone. */
    VALUE;

    public boolean admitsWriting() {
        return this == WRITING_OR_VALUE;
    }
}
