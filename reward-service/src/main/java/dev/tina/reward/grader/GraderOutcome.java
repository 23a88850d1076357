package dev.tina.reward.grader;

import dev.tina.contracts.group.RewardValue;
import java.util.Collections;
import java.util.List;

/** What came of asking a grader. */
public sealed interface GraderOutcome {

    /** [G] in the order of the completions. */
    List<RewardValue> rewards();

    /** It answered; single rewards may be absent, for reasons of its own. */
    record Answered(List<RewardValue> rewards) implements GraderOutcome {
        public Answered {
            rewards = List.copyOf(rewards);
        }
    }

    /** It did not; all rewards are absent. */
    record Failed(GraderFailure failure, String reason, int completions) implements GraderOutcome {
        @Override
        public List<RewardValue> rewards() {
            return Collections.nCopies(completions, new RewardValue.Absent("http " + failure.label() + ": " + reason));
        }
    }
}
