package dev.tina.rewards.length;

import dev.tina.rewards.Reward;
import dev.tina.rewards.RewardDefinition;
import dev.tina.rewards.answer.AnswerParameters;
import dev.tina.rewards.answer.AnswerReward;
import dev.tina.rewards.parameter.Parameter;
import dev.tina.rewards.parameter.RewardArguments;
import java.util.List;

/** {@code 1[correct] - alpha · |L - target|} in tokens (L1-Exact, arXiv 2503.04697, equation 1). */
public final class LengthExactReward implements RewardDefinition {

    @Override
    public String name() {
        return "length_exact";
    }

    @Override
    public String summary() {
        return "1 - alpha · |L - target| if correct, the penalty alone if wrong";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return AnswerParameters.with(LengthTarget.TARGET, LengthTarget.ALPHA);
    }

    @Override
    public Reward create(RewardArguments arguments) {
        LengthTarget target = LengthTarget.of(arguments);
        return AnswerReward.each(
                AnswerParameters.of(arguments),
                (group, completion, correct) -> (correct ? 1 : 0) - Math.abs(target.spare(completion)));
    }
}
