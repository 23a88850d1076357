package dev.tina.rewards;

import dev.tina.contracts.RewardValue;
import dev.tina.rewards.parameter.Arguments;
import dev.tina.rewards.parameter.Parameter;
import dev.tina.rewards.parameter.Parameters;
import dev.tina.verifier.extract.LetterChoice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Multiple choice: 1 if the letter chosen is the reference answer's, else 0; absent where that is no letter. */
final class ChoiceReward implements RewardDefinition {

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
        return List.of(LETTERS, AnswerPolicy.AFTER);
    }

    @Override
    public Reward create(Arguments arguments) {
        return new Choice(arguments.get(LETTERS), arguments.get(AnswerPolicy.AFTER));
    }

    /** The reward itself. */
    private record Choice(String letters, String after) implements NeedsReference {

        /** The letter alone or bracketed, boxed or not, or at the head of the option's own text. */
        private static final Pattern REFERENCE = Pattern.compile(
                "(?:\\\\boxed\\{|\\\\text(?:bf)?\\{|[({$\\[]){0,8}+([A-Za-z])(?:[\\s)}$\\].]*+|\\s?[.:)]\\s.*+)",
                Pattern.DOTALL);

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
            LetterChoice choice = new LetterChoice(
                    letters.chars().mapToObj(Character::toString).collect(Collectors.toSet()));
            int from = after.isEmpty() ? 0 : text.lastIndexOf(after);
            return from < 0 ? Optional.empty() : choice.in(text.substring(from + after.length()));
        }

        @Override
        public Optional<String> answerOf(String completion, String referenceAnswer) {
            return chosen(completion);
        }

        @Override
        public Optional<String> faultOf(String referenceAnswer) {
            return letterOf(referenceAnswer).isPresent() ? Optional.empty() : Optional.of(fault());
        }

        private Optional<String> letterOf(String referenceAnswer) {
            Matcher matcher = REFERENCE.matcher(referenceAnswer.strip());
            return matcher.matches()
                    ? Optional.of(matcher.group(1).toUpperCase(Locale.ROOT)).filter(letters::contains)
                    : Optional.empty();
        }

        private String fault() {
            return "the reference answer is none of the letters " + letters;
        }
    }
}
