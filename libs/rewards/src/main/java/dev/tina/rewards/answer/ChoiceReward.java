package dev.tina.rewards.answer;

import dev.tina.contracts.group.RewardValue;
import dev.tina.rewards.NeedsReference;
import dev.tina.rewards.Reward;
import dev.tina.rewards.RewardDefinition;
import dev.tina.rewards.ScoringGroup;
import dev.tina.rewards.parameter.Parameter;
import dev.tina.rewards.parameter.Parameters;
import dev.tina.rewards.parameter.RewardArguments;
import dev.tina.verifier.extract.LetterChoice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Multiple choice: 1 if the letter chosen is the reference answer's, else 0; absent where that is no letter. */
public final class ChoiceReward implements RewardDefinition {

    private static final Parameter<String> LETTERS = Parameters.text(
                    "letters",
                    "those to choose from",
                    "2 to 26 different capital letters",
                    26,
                    text -> text.matches("[A-Z]{2,}") && text.chars().distinct().count() == text.length())
            .or("ABCD");

    @Override
    public String name() {
        return "choice";
    }

    @Override
    public String summary() {
        return "1 if the letter chosen is the reference answer's, else 0";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(LETTERS, AnswerParameters.AFTER);
    }

    @Override
    public Reward create(RewardArguments arguments) {
        return new Choice(arguments.get(LETTERS), arguments.get(AnswerParameters.AFTER));
    }

    /** The reward itself. */
    private record Choice(String letters, String after) implements NeedsReference {

        @Override
        public List<RewardValue> score(ScoringGroup group) {
            Optional<String> expected = letterOf(group.task().referenceAnswer());
            return group.completions().stream()
                    .map(completion -> value(expected, completion.text()))
                    .toList();
        }

        private RewardValue value(Optional<String> expected, String text) {
            return expected.isEmpty()
                    ? new RewardValue.Absent(fault())
                    : new RewardValue.Present(chosen(text).equals(expected) ? 1 : 0);
        }

        private Optional<String> chosen(String text) {
            int from = after.isEmpty() ? 0 : text.lastIndexOf(after);
            return from < 0 ? Optional.empty() : letterOf(text.substring(from + after.length()));
        }

        @Override
        public Optional<String> answerOf(String completion, String referenceAnswer) {
            return chosen(completion);
        }

        @Override
        public Optional<String> faultOf(String referenceAnswer) {
            return letterOf(referenceAnswer).isPresent() ? Optional.empty() : Optional.of(fault());
        }

        private Optional<String> letterOf(String text) {
            return new LetterChoice(
                            letters.chars().mapToObj(Character::toString).collect(Collectors.toSet()))
                    .in(text);
        }

        private String fault() {
            return "the reference answer is none of the letters " + letters;
        }
    }
}
