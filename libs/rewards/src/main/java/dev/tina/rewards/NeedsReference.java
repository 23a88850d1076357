package dev.tina.rewards;

import java.util.Optional;

/** A reward that compares completions with the reference answer. */
public interface NeedsReference extends Reward {

    /** Why no completion can be scored against this reference answer; empty if they can. */
    Optional<String> faultOf(String referenceAnswer);

    /** The answer that is read out of a completion; empty if none can be read. */
    Optional<String> answerOf(String completion, String referenceAnswer);

    /** Where that answer stands; empty if none can be read, or its place is not known. */
    default Optional<AnswerSpan> spanOf(String completion, String referenceAnswer) {
        return Optional.empty();
    }
}
