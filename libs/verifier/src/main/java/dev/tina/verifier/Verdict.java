package dev.tina.verifier;

import java.util.Optional;

/** What the verifier says of an answer: one of four outcomes, with the reason, what was read and what it cost. */
public sealed interface Verdict {

    /** Why, in a few words. */
    String reason();

    /** What it cost, in units of {@link dev.tina.verifier.number.Fuel}; the same on any machine. */
    long fuel();

    /** The outcome's name in files and metrics: correct, incorrect, undecided or unreadable-reference. */
    default String outcome() {
        return switch (this) {
            case Correct correct -> "correct";
            case Incorrect incorrect -> "incorrect";
            case Undecided undecided -> "undecided";
            case UnreadableReference unreadable -> "unreadable-reference";
        };
    }

    /** What was read; empty if the reference answer could not be. */
    default Optional<Finding> found() {
        return switch (this) {
            case Correct correct -> Optional.of(correct.finding());
            case Incorrect incorrect -> Optional.of(incorrect.finding());
            case Undecided undecided -> Optional.of(undecided.finding());
            case UnreadableReference unreadable -> Optional.empty();
        };
    }

    /** The answer equals the reference answer. */
    record Correct(Finding finding, String reason, long fuel) implements Verdict {}

    /** The answer differs from the reference answer, cannot be read or decided, or there is none. */
    record Incorrect(Finding finding, String reason, long fuel) implements Verdict {}

    /** Undecided: the reference answer has no value that can be found, which is the task set's fault. */
    record Undecided(Finding finding, String reason, long fuel) implements Verdict {}

    /** The reference answer itself cannot be read: a fault of the task set. */
    record UnreadableReference(String reason, long fuel) implements Verdict {}
}
