package dev.tina.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reference answer that counts as usable can be met by its own spelling; any other is reported. */
class ReferenceAnswersTest {

    private static final int TRIES = 4_000;
    private static final String[] PIECES = {
        "the answer is ",
        "not ",
        "no ",
        "solution",
        "solutions",
        "all ",
        "real ",
        "numbers",
        "None of these",
        "Alice",
        " and ",
        " or ",
        "Bob",
        "odd ",
        "n ",
        "x",
        "5",
        " 12 ",
        "-3",
        "at least ",
        " million",
        " hours ",
        " minutes",
        "cm",
        " is ",
        "even",
        "does not exist",
        ", ",
        ".",
        "half of ",
        "between ",
        "Day ",
        "PM",
        ":",
        "30",
        " north",
        "\\frac12",
        "\\pi ",
        "=",
        "> ",
        "\\le ",
        "(",
        ")",
        "twice ",
        "squared",
        "less than ",
        "undefined"
    };

    private final AnswerVerifier verifier = new AnswerVerifier();

    static Stream<String> inWords() {
        return Stream.of(
                "does not exist",
                "DNE",
                "None of these",
                "none of the above",
                "Not enough information",
                "cannot be determined",
                "No solution",
                "There is no solution",
                "no real solutions",
                "all real numbers",
                "all real x",
                "infinitely many solutions",
                "undefined",
                "not possible",
                "Alice and Bob",
                "odd n",
                "all odd n",
                "right-angled triangle",
                "non-negative integers",
                "the x-axis",
                "negative infinity",
                "Quadrant IV",
                "Statement I only",
                "I, II, and III",
                "June 20",
                "20 June 2020",
                "3:45 PM",
                "4:30 p.m.",
                "1 in 6",
                "3 out of 4",
                "at least 5",
                "between 4 and 5",
                "not 5",
                "Day 5",
                "half an hour",
                "1 hour and 30 minutes",
                "all real numbers except 2",
                "20% profit",
                "40 degrees north",
                "The answer is 6.",
                "The answer is Alice.",
                "It takes 5 hours.");
    }

    @ParameterizedTest
    @MethodSource("inWords")
    void answersInWordsAreReadPlainOrAsText(String words) {
        for (String reference : List.of(words, "\\text{" + words + "}")) {
            assertThat(verifier.faultOf(reference)).as(reference).isEmpty();
            for (String answer : List.of(words, "\\text{" + words + "}")) {
                assertThat(verifier.verify("\\boxed{" + answer + "}", reference))
                        .as("%s for %s", answer, reference)
                        .isInstanceOf(Verdict.Correct.class);
            }
        }
    }

    @Test
    void everyUsableReferenceAnswerEqualsItself() {
        Random random = new Random(73);
        int usable = 0;
        for (int i = 0; i < TRIES; i++) {
            StringBuilder reference = new StringBuilder();
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                reference.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String text = reference.toString();
            if (verifier.faultOf(text).isEmpty()) {
                usable++;
                assertThat(verifier.verify("\\boxed{" + text + "}", text))
                        .as(text)
                        .isInstanceOf(Verdict.Correct.class);
            }
        }
        assertThat(usable).isBetween(TRIES / 4, TRIES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The answer is 6. | 6",
                "So the answer is $\\frac{1}{2}$. | 0.5",
                "There are 12 ways. | 12",
                "Answer: 7 | 7",
                "The answer is Alice. | \\text{Alice}",
            })
    void aSentenceThatEndsInAnAnswerIsThatAnswer(String reference, String answer) {
        assertThat(verifier.verify("\\boxed{" + answer + "}", reference)).isInstanceOf(Verdict.Correct.class);
    }

    @Test
    void commandsThatJsonHasEatenAreReadOrReported() {
        assertThat(verifier.verify("\\boxed{0.5}", "\frac{1}{2}")).isInstanceOf(Verdict.Correct.class);
        assertThat(verifier.verify("\\boxed{5}", "so \boxed{5}")).isInstanceOf(Verdict.Correct.class);
        assertThat(verifier.verify("\\boxed{10}", "\binom{5}{2}")).isInstanceOf(Verdict.Correct.class);
        assertThat(verifier.faultOf("2\times 3"))
                .contains("the reference answer has a control character U+0009 where a command of LaTeX begins");
        assertThat(verifier.faultOf("x \neq 3")).isPresent();
        assertThat(verifier.faultOf("\\left(1,2\right)")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5\u0000", "\u0000", "\u00015", "5\u007f", "\u001b[1m5"})
    void controlCharactersAreReported(String reference) {
        Optional<String> fault = verifier.faultOf(reference);
        assertThat(fault).hasValueSatisfying(reason -> assertThat(reason).contains("a control character U+00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forty two", "nobody can tell", "n is odd", "Use induction on the number of vertices of G"})
    void sentencesAndNumeralsInWordsAreReported(String reference) {
        assertThat(verifier.faultOf(reference)).contains("the reference answer is prose");
    }
}
