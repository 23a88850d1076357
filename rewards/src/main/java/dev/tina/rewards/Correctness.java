package dev.tina.rewards;

import dev.tina.contracts.RewardValue;
import dev.tina.verifier.Verdict;

/** Whether an answer is right, or why that is not known. */
sealed interface Correctness {

    record Known(boolean correct) implements Correctness {}

    record Unknown(String reason) implements Correctness {}

    static Correctness of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Correct correct -> new Known(true);
            case Verdict.Incorrect incorrect -> new Known(false);
            case Verdict.Undecided undecided -> new Unknown("undecided: " + undecided.reason());
            case Verdict.UnreadableReference unreadable -> new Unknown(unreadable.reason());
        };
    }

    /** The number, or its absence for the same reason. */
    default RewardValue value(ByCorrectness value) {
        return switch (this) {
            case Known known -> new RewardValue.Present(value.of(known.correct()));
            case Unknown unknown -> new RewardValue.Absent(unknown.reason());
        };
    }

    /** A value that depends on it. */
    @FunctionalInterface
    interface ByCorrectness {
        double of(boolean correct);
    }
}
