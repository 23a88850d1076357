package dev.tina.reward;

import dev.tina.contracts.Completion;
import dev.tina.contracts.RewardValue;
import dev.tina.contracts.RolloutRequested;
import dev.tina.verifier.AnswerVerifier;
import dev.tina.verifier.Verdict;
import org.springframework.stereotype.Component;

/** 1 if the answer equals the reference answer, else 0; absent if the reference answer cannot be read. */
@Component
class AccuracyReward implements Reward {

    private final AnswerVerifier verifier = new AnswerVerifier();

    @Override
    public String name() {
        return "accuracy";
    }

    @Override
    public RewardValue score(Completion completion, RolloutRequested request) {
        return switch (verifier.verify(completion.text(), request.referenceAnswer())) {
            case Verdict.Correct correct -> new RewardValue.Present(1);
            case Verdict.Incorrect incorrect -> new RewardValue.Present(0);
            case Verdict.Undecided undecided -> new RewardValue.Absent("undecided: " + undecided.reason());
            case Verdict.UnreadableReference unreadable -> new RewardValue.Absent(unreadable.reason());
        };
    }
}
