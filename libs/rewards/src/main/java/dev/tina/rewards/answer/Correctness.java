package dev.tina.rewards.answer;

import dev.tina.contracts.group.RewardValue;
import dev.tina.verifier.Verdict;
import java.util.List;
import java.util.Optional;

/** Whether an answer is right, or why that is not known; not known only where the reference answer is at fault. */
public sealed interface Correctness {

    record Known(boolean correct) implements Correctness {}

    record Unknown(String reason) implements Correctness {}

    /**
     * That of a group's answers to one reference answer. Where it leaves one of them open, no other is called wrong:
     * else the open one would stand above them.
     *
     * @param verdicts [G]
     * @return [G]
     */
    static List<Correctness> of(List<Verdict> verdicts) {
        Optional<String> open = verdicts.stream()
                .filter(Verdict.Undecided.class::isInstance)
                .map(Correctness::undecided)
                .findFirst();
        return verdicts.stream().map(verdict -> of(verdict).unlessOpen(open)).toList();
    }

    private static Correctness of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Correct correct -> new Known(true);
            case Verdict.Incorrect incorrect -> new Known(false);
            case Verdict.Undecided undecided -> new Unknown(undecided(undecided));
            case Verdict.UnreadableReference unreadable -> new Unknown(unreadable.reason());
        };
    }

    private static String undecided(Verdict verdict) {
        return "undecided: " + verdict.reason();
    }

    private Correctness unlessOpen(Optional<String> open) {
        boolean wrong = this instanceof Known known && !known.correct();
        return wrong && open.isPresent() ? new Unknown(open.orElseThrow()) : this;
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
