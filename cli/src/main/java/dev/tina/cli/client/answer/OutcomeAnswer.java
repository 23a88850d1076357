package dev.tina.cli.client.answer;

import java.util.Objects;

/**
 * What came of a job.
 *
 * @param kind RUNNING, LEARNED, NOT_BETTER, NOTHING_LEARNED or UNKNOWN
 * @param sentence the same for people
 */
public record OutcomeAnswer(String kind, String sentence) {

    public OutcomeAnswer {
        Objects.requireNonNull(kind, "an outcome must have a kind");
        sentence = Objects.requireNonNullElse(sentence, "");
    }

    /** Whether versions were judged and none is better than version 0. */
    public boolean isNotBetter() {
        return kind.equals("NOT_BETTER");
    }

    /** Whether no step had anything to learn from. */
    public boolean isNothingLearned() {
        return kind.equals("NOTHING_LEARNED");
    }
}
