package dev.tina.rewards;

import dev.tina.rewards.parameter.Arguments;
import dev.tina.rewards.parameter.Parameter;
import java.util.List;

/** 1 if the answer equals the reference answer, else 0; absent where that cannot be told. */
final class AccuracyReward implements RewardDefinition {

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
        return AnswerPolicy.with();
    }

    @Override
    public Reward create(Arguments arguments) {
        return AnswerReward.each(AnswerPolicy.of(arguments), (group, completion, correct) -> correct ? 1 : 0);
    }
}
