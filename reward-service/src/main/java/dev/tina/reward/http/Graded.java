package dev.tina.reward.http;

import dev.tina.contracts.RewardValue;
import java.util.Collections;
import java.util.List;

/** What came of asking a grader. */
public sealed interface Graded {

    /** [G] in the order of the completions. */
    List<RewardValue> rewards();

    /** It answered; single rewards may be absent, for reasons of its own. */
    record Answered(List<RewardValue> rewards) implements Graded {
        public Answered {
            rewards = List.copyOf(rewards);
        }
    }

    /** It did not; all rewards are absent. */
    record Failed(Failure failure, String reason, int completions) implements Graded {
        @Override
        public List<RewardValue> rewards() {
            return Collections.nCopies(completions, new RewardValue.Absent("http " + failure.label() + ": " + reason));
        }
    }
}
