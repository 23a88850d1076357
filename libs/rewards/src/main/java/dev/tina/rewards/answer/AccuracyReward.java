package dev.tina.rewards.answer;

import dev.tina.rewards.Reward;
import dev.tina.rewards.RewardDefinition;
import dev.tina.rewards.parameter.Parameter;
import dev.tina.rewards.parameter.RewardArguments;
import java.util.List;

/** 1 if the answer equals the reference answer, else 0; absent where that cannot be told. */
public final class AccuracyReward implements RewardDefinition {

    @Override
    public String name() {
        return "accuracy";
    }

    @Override
    public String summary() {
        return "1 if the answer equals the reference answer, else 0";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return AnswerParameters.with();
    }

    @Override
    public Reward create(RewardArguments arguments) {
        return AnswerReward.each(AnswerParameters.of(arguments), (group, completion, correct) -> correct ? 1 : 0);
    }
}
