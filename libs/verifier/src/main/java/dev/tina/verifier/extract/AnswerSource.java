package dev.tina.verifier.extract;

/** Where in a completion an answer may stand. */
public enum AnswerSource {
    /** In a closed {@code \boxed{}} only. */
    BOX,
    /** In a box, else in LaTeX's mathematics. */
    LATEX,
    /** In a box, in mathematics, or in plain writing. */
    ANYWHERE,

    /** The whole text is the answer. */
    WHOLE
}
