package dev.tina.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerVerifierTest {

    private final AnswerVerifier verifier = new AnswerVerifier();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "42|42",
                "042|42",
                "42.0|42",
                "1,234|1234",
                "-3|-3",
                "\\frac{1}{2}|0.5",
                "\\frac12|1/2",
                "\\dfrac{6}{4}|\\frac{3}{2}",
                "1\\frac{1}{2}|3/2",
                "2^{10}|1024",
                "2^{-1}|0.5",
                "(3+4) \\cdot 2|14",
                "3 \\times 4 - 2|10",
                "50\\%|1/2",
                "\\$18|18",
                "\\text{Evelyn}|\\text{Evelyn}",
                "\\left(3\\right)|3",
                "-(-2)^2|-4",
            })
    void equalAnswersAreCorrect(String answer, String reference) {
        assertThat(verifier.verify("so \\boxed{" + answer + "}.", reference)).isInstanceOf(Verdict.Correct.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "41|42",
                "0.333|1/3",
                "1/0|0",
                "4 2|41",
                "|42",
                "x|42",
                "1,23|123",
                "2^{1000000000}|2",
                "9^{9^{9^9}}|1",
                "\\text{Evelyn}|\\text{Carla}",
            })
    void otherAnswersAreNot(String answer, String reference) {
        assertThat(verifier.verify("so \\boxed{" + answer + "}.", reference)).isInstanceOf(Verdict.Incorrect.class);
    }

    @Test
    void theLastClosedBoxCounts() {
        assertThat(verifier.verify("\\boxed{1} then \\boxed{2}", "2")).isInstanceOf(Verdict.Correct.class);
        assertThat(verifier.verify("\\boxed{1} then \\boxed{2", "1")).isInstanceOf(Verdict.Correct.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "The answer is 42.", "\\boxed{42", "boxed{42}"})
    void anAnswerWithoutAClosedBoxDoesNotCount(String completion) {
        assertThat(verifier.verify(completion, "42"))
                .isInstanceOf(Verdict.Incorrect.class)
                .extracting(Verdict::reason)
                .isEqualTo("no closed \\boxed{}");
    }

    @Test
    void aBlankReferenceIsAFaultOfTheTaskSet() {
        assertThat(verifier.verify("\\boxed{42}", " ")).isInstanceOf(Verdict.UnreadableReference.class);
    }

    @Test
    void anyTextEndsWithAVerdictAndTheSameOneTwice() {
        String alphabet = "0123456789\\{}()^/*+-.,$% boxedfrac";
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("\\boxed{");
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String completion = text.append('}').toString();
            assertThat(verifier.verify(completion, "7")).isEqualTo(verifier.verify(completion, "7"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "(", "\\boxed{", "-", "\\frac", "9", "\\", "\u0000", "\ud800"})
    void aMillionCharactersEndSoon(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(verifier.verify("\\boxed{" + text + "}", "7")).isNotInstanceOf(Verdict.Correct.class);
            assertThat(verifier.verify(text, "7")).isNotInstanceOf(Verdict.Correct.class);
        });
    }
}
