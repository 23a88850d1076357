package dev.tina.rewards.answer;

import dev.tina.contracts.group.RewardValue;
import dev.tina.rewards.AnswerSpan;
import dev.tina.rewards.NeedsReference;
import dev.tina.rewards.ScoringCompletion;
import dev.tina.rewards.ScoringGroup;
import dev.tina.verifier.AnswerVerifier;
import dev.tina.verifier.Finding;
import dev.tina.verifier.VerifierSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A reward that depends on whether each answer is right; absent where the reference answer leaves that open.
 *
 * @param settings what counts as an answer
 * @param formula the value of the completions where it is known
 */
public record AnswerReward(VerifierSettings settings, Formula formula) implements NeedsReference {

    /** The value of a group's completions. */
    @FunctionalInterface
    public interface Formula {

        /**
         * One value for each completion.
         *
         * @param correctness [G]
         * @return [G]
         */
        List<RewardValue> values(ScoringGroup group, List<Correctness> correctness);

        /** That of one completion at a time. */
        static Formula each(One one) {
            return (group, correctness) -> IntStream.range(0, correctness.size())
                    .mapToObj(g -> correctness
                            .get(g)
                            .value(correct ->
                                    one.value(group, group.completions().get(g), correct)))
                    .toList();
        }
    }

    /** The value of a completion whose answer is right, or wrong. */
    @FunctionalInterface
    public interface One {
        double value(ScoringGroup group, ScoringCompletion completion, boolean correct);
    }

    public static AnswerReward each(VerifierSettings settings, One one) {
        return new AnswerReward(settings, Formula.each(one));
    }

    @Override
    public List<RewardValue> score(ScoringGroup group) {
        return formula.values(group, Correctness.of(group.verdicts(settings)));
    }

    @Override
    public Optional<String> faultOf(String referenceAnswer) {
        return new AnswerVerifier(settings).faultOf(referenceAnswer);
    }

    @Override
    public Optional<String> answerOf(String completion, String referenceAnswer) {
        return read(completion, referenceAnswer).map(Finding::answer);
    }

    @Override
    public Optional<AnswerSpan> spanOf(String completion, String referenceAnswer) {
        return read(completion, referenceAnswer).map(finding -> new AnswerSpan(finding.start(), finding.end()));
    }

    private Optional<Finding> read(String completion, String referenceAnswer) {
        return new AnswerVerifier(settings)
                .verify(completion, referenceAnswer)
                .found()
                .filter(finding -> !finding.answerForm().isEmpty());
    }
}
