package dev.tina.verifier;

/** What the verifier says of an answer: one of four outcomes, with the reason and what was read. */
public sealed interface Verdict {

    /** Why, in a few words. */
    String reason();

    /** The answer equals the reference answer. */
    record Correct(Finding finding, String reason) implements Verdict {}

    /** The answer differs from the reference answer, or there is none. */
    record Incorrect(Finding finding, String reason) implements Verdict {}

    /** Whether they are equal could not be found out within the bounds. */
    record Undecided(Finding finding, String reason) implements Verdict {}

    /** The reference answer itself cannot be read: a fault of the task set. */
    record UnreadableReference(String reason) implements Verdict {}
}
