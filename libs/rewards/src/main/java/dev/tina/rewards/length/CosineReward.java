package dev.tina.rewards.length;

import dev.tina.rewards.Reward;
import dev.tina.rewards.RewardDefinition;
import dev.tina.rewards.answer.AnswerParameters;
import dev.tina.rewards.answer.AnswerReward;
import dev.tina.rewards.parameter.Parameter;
import dev.tina.rewards.parameter.Parameters;
import dev.tina.rewards.parameter.RewardArguments;
import java.util.List;
import java.util.Optional;

/**
 * A value that moves with the length along half a cosine: {@code long + (short - long) · (1 + cos πp) / 2} with {@code p
 * = L / maxLength} (Demystifying Long CoT, arXiv 2502.03373). {@code paper} is as the Tina runs had it: characters, and p
 * runs on past 1, so that the value swings back; {@code clean} counts tokens and stops at 1.
 */
public final class CosineReward implements RewardDefinition {

    private enum Variant {
        PAPER(LengthUnit.CHARACTERS, Double.POSITIVE_INFINITY, 0, -0.5),
        CLEAN(LengthUnit.TOKENS, 1, -1, -0.5);

        final LengthUnit unit;
        final double mostProgress;
        final double minWrong;
        final double maxWrong;

        Variant(LengthUnit unit, double mostProgress, double minWrong, double maxWrong) {
            this.unit = unit;
            this.mostProgress = mostProgress;
            this.minWrong = minWrong;
            this.maxWrong = maxWrong;
        }
    }

    private static final Parameter<Variant> VARIANT = Parameters.oneOf(
                    "variant", "paper: characters, p not bounded; clean: tokens, p at most 1", Variant.class)
            .or(Variant.CLEAN);
    private static final Parameter<Optional<Integer>> MAX_LENGTH = Parameters.whole(
                    "maxLength", "the length, in the variant's unit, where the half cosine ends", 1, 100_000_000)
            .orElse("the job's completion limit");
    private static final Parameter<Double> SHORT_CORRECT =
            bound("maxCorrect", "correct and short").or(1.0);
    private static final Parameter<Double> LONG_CORRECT =
            bound("minCorrect", "correct and long").or(0.5);
    private static final Parameter<Optional<Double>> SHORT_WRONG =
            bound("minWrong", "wrong and short").orElse("paper: 0, clean: -1");
    private static final Parameter<Optional<Double>> LONG_WRONG =
            bound("maxWrong", "wrong and long").orElse("-0.5");

    /**
     * The ends of the curve.
     *
     * @param atZero of a completion without length
     * @param atMax of one as long as the longest
     */
    private record Curve(double atZero, double atMax) {
        double at(double progress) {
            return atMax + 0.5 * (atZero - atMax) * (1 + Math.cos(Math.PI * progress));
        }
    }

    @Override
    public String name() {
        return "cosine";
    }

    @Override
    public String summary() {
        return "half a cosine over the length: 1 to 0.5 if correct; if wrong, clean -1 to -0.5, paper 0 to -0.5";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return AnswerParameters.with(VARIANT, MAX_LENGTH, SHORT_CORRECT, LONG_CORRECT, SHORT_WRONG, LONG_WRONG);
    }

    @Override
    public Reward create(RewardArguments arguments) {
        Variant variant = arguments.get(VARIANT);
        Optional<Integer> maxLength = arguments.get(MAX_LENGTH);
        Curve right = new Curve(arguments.get(SHORT_CORRECT), arguments.get(LONG_CORRECT));
        Curve wrong = new Curve(
                arguments.get(SHORT_WRONG).orElse(variant.minWrong),
                arguments.get(LONG_WRONG).orElse(variant.maxWrong));
        return AnswerReward.each(AnswerParameters.of(arguments), (group, completion, correct) -> {
            double longest = maxLength.orElse(group.completionLimit());
            double progress = Math.min(variant.mostProgress, variant.unit.lengthOf(completion) / longest);
            return (correct ? right : wrong).at(progress);
        });
    }

    private static Parameter<Double> bound(String name, String when) {
        return Parameters.number(name, "value if " + when, -1000, 1000);
    }
}
