package dev.tina.rewards.length;

import dev.tina.rewards.Reward;
import dev.tina.rewards.RewardDefinition;
import dev.tina.rewards.answer.AnswerParameters;
import dev.tina.rewards.answer.AnswerReward;
import dev.tina.rewards.parameter.Parameter;
import dev.tina.rewards.parameter.Parameters;
import dev.tina.rewards.parameter.RewardArguments;
import java.util.List;

/** {@code 1[correct] · clip(alpha · (target - L) + delta, 0, 1)} in tokens (L1-Max, arXiv 2503.04697, equation 2). */
public final class LengthMaxReward implements RewardDefinition {

    private static final Parameter<Double> DELTA = Parameters.number(
                    "delta", "value of a right answer of exactly the target", 0, 1)
            .or(0.5);

    @Override
    public String name() {
        return "length_max";
    }

    @Override
    public String summary() {
        return "clip(alpha · (target - L) + delta, 0, 1) if correct, else 0";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return AnswerParameters.with(LengthTarget.TARGET, LengthTarget.ALPHA, DELTA);
    }

    @Override
    public Reward create(RewardArguments arguments) {
        LengthTarget target = LengthTarget.of(arguments);
        double delta = arguments.get(DELTA);
        return AnswerReward.each(
                AnswerParameters.of(arguments),
                (group, completion, correct) -> correct ? Math.clamp(target.spare(completion) + delta, 0.0, 1.0) : 0);
    }
}
