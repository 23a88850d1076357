package dev.tina.rewards;

import dev.tina.rewards.parameter.Arguments;
import dev.tina.rewards.parameter.Parameter;
import java.util.List;

/** {@code 1[correct] - alpha · |L - target|} in tokens (L1-Exact, arXiv 2503.04697, equation 1). */
final class LengthExactReward implements RewardDefinition {

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
        return AnswerPolicy.with(LengthTarget.TARGET, LengthTarget.ALPHA);
    }

    @Override
    public Reward create(Arguments arguments) {
        LengthTarget target = LengthTarget.of(arguments);
        return AnswerReward.each(
                AnswerPolicy.of(arguments),
                (group, completion, correct) -> (correct ? 1 : 0) - Math.abs(target.spare(completion)));
    }
}
