package dev.tina.rewards.length;

import dev.tina.contracts.group.RewardValue;
import dev.tina.rewards.Reward;
import dev.tina.rewards.RewardDefinition;
import dev.tina.rewards.ScoringGroup;
import dev.tina.rewards.answer.AnswerParameters;
import dev.tina.rewards.answer.AnswerReward;
import dev.tina.rewards.answer.Correctness;
import dev.tina.rewards.parameter.Parameter;
import dev.tina.rewards.parameter.RewardArguments;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Short among its group is good: {@code λ = 0.5 - (L - Lmin) / (Lmax - Lmin)} if correct, {@code min(0, λ)} if wrong, 0
 * where all lengths are equal (Kimi k1.5, arXiv 2501.12599, section 2.3.3). Completions whose correctness is unknown are
 * absent and count neither as longest nor as shortest.
 */
public final class LengthReward implements RewardDefinition {

    @Override
    public String name() {
        return "length";
    }

    @Override
    public String summary() {
        return "over the group: λ = 0.5 - (L - Lmin) / (Lmax - Lmin) if correct, min(0, λ) if wrong";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return AnswerParameters.with(LengthUnit.PARAMETER);
    }

    @Override
    public Reward create(RewardArguments arguments) {
        LengthUnit unit = arguments.get(LengthUnit.PARAMETER);
        return new AnswerReward(
                AnswerParameters.of(arguments), (group, correctness) -> values(unit, group, correctness));
    }

    private static List<RewardValue> values(LengthUnit unit, ScoringGroup group, List<Correctness> correctness) {
        int[] lengths = group.completions().stream().mapToInt(unit::lengthOf).toArray(); // [G]
        IntSummaryStatistics known = IntStream.range(0, lengths.length)
                .filter(g -> correctness.get(g) instanceof Correctness.Known)
                .map(g -> lengths[g])
                .summaryStatistics();
        return IntStream.range(0, lengths.length)
                .mapToObj(g -> correctness.get(g).value(correct -> value(lengths[g], known, correct)))
                .toList();
    }

    private static double value(int length, IntSummaryStatistics known, boolean correct) {
        if (known.getMax() == known.getMin()) {
            return 0;
        }
        double lambda = 0.5 - (length - known.getMin()) / (double) (known.getMax() - known.getMin());
        return correct ? lambda : Math.min(0, lambda);
    }
}
