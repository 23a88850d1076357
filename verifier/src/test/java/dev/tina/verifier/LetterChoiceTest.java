package dev.tina.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.verifier.extract.LetterChoice;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterChoiceTest {

    private final LetterChoice choice = new LetterChoice(Set.of("A", "B", "C", "D"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The answer is A.|A",
                "Final answer is B|B",
                "A. Because B is not valid|A",
                "Because B is valid|B",
                "A and B are wrong, so \\boxed{\\text{(C)}}|C",
                "The correct option is (D) since C fails.|D",
            })
    void theLetterIsFound(String completion, String letter) {
        assertThat(choice.in(completion)).contains(letter);
    }

    @ParameterizedTest
    @CsvSource({"No valid answer here", "ABBA", "The answer is E."})
    void noLetterIsNoChoice(String completion) {
        assertThat(choice.in(completion)).isEmpty();
    }

    @Test
    void lettersAreSingle() {
        assertThatThrownBy(() -> new LetterChoice(Set.of("AB"))).hasMessage("letters must be single letters, was AB");
    }
}
