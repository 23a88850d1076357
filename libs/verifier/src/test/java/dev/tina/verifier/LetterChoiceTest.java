package dev.tina.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.verifier.extract.LetterChoice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LetterChoiceTest {

    private final LetterChoice choice = new LetterChoice(Set.of("A", "B", "C", "D"));

    /** Rule, letters to choose from, completion with ↵ for a line end, the letter chosen or -. */
    static Stream<Arguments> cases() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(LetterChoiceTest.class.getResourceAsStream("/choices/choices.txt"))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(lines).hasSizeGreaterThan(450);
            return lines.stream().map(line -> Arguments.of((Object[]) line.split(" \\|\\| ", -1)));
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("cases")
    void theLetterIsChosenByRule(String rule, String letters, String completion, String letter) {
        Set<String> all = letters.chars().mapToObj(Character::toString).collect(Collectors.toSet());
        assertThat(new LetterChoice(all).in(completion.replace('↵', '\n')).orElse("-"))
                .isEqualTo(letter);
    }

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
