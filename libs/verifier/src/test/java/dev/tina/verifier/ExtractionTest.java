package dev.tina.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.verifier.extract.AnswerSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\boxed{1}, no, \\boxed{x then \\boxed{2}|2",
                "$x = 5$, so $y = 7$.|7",
                "The final answer is $3$. Check: $4 - 1$.|3",
                "the answer is 12, I hope|12",
                "Therefore, there are 12 ways. Good luck!|12",
                "it costs $5 and then $x=3$|3",
                "so \\[ x = \\frac{1}{2} \\]|1/2",
                "\\( (7, 6) \\)|(7,6)",
                "the number is 1,000.99\u20ac|1000.99",
                "\\boxed{1} and \\boxed{2}|1,2",
                "\\boxed{5}. Also \\boxed{6}|6",
            })
    void theAnswerIsFoundAnywhere(String completion, String answer) {
        AnswerVerifier verifier = new AnswerVerifier(VerifierSettings.DEFAULT.with(AnswerSource.ANYWHERE));
        assertThat(verifier.verify(completion, answer)).isInstanceOf(Verdict.Correct.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Answer \\( \n 42 \n \\)", "42", "AZ42B"})
    void anInlineFormulaStandsOnOneLineAndPlainNumbersAreNoFormula(String completion) {
        AnswerVerifier verifier = new AnswerVerifier(VerifierSettings.DEFAULT.with(AnswerSource.LATEX));
        assertThat(verifier.verify(completion, "42")).isInstanceOf(Verdict.Incorrect.class);
    }

    /** Each names 5 as its answer, whatever other numbers stand about it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The answer is 5. But 6 is larger.",
                "The answer is 5, not 6.",
                "It is not 6 but 5.",
                "The answer is not 6, it is 5.",
                "3 + 2 = 5",
                "After 3 days, 5 apples remain.",
                "The number of apples went from 3 to 5",
                "The sum of 2 and 3 is 5.",
                "The answer is 5 apples.",
                "The answer is 5 (not 6).",
                "There are 5 ways, more than 4.",
                "5",
                "The answer is $5$.",
                "It is not $6$, it is $5$.",
                "So we get 5",
                "so the total is 5 dollars",
                "The answer is $5$, which is more than $4$.",
                "I do not know, maybe 5",
                "The answer is 5.",
                "The answer is no more and no less: 5",
                "Therefore, there are 5 ways. Good luck!",
                "The numbers 2 and 3 add to 5",
                "Answer: 5",
                "Answer: **5**",
                "Final answer: 5.",
                "The answer lies between 4 and 6, it is 5.",
                "It is 5, more or less.",
                "So it's \\boxed{5}, not \\boxed{6}.",
                "The answer is 5 dollars or so.",
                "I had 6, but the answer is 5",
                "Since 5 > 4 and 5 < 6, the answer is 5.",
                "It's 5 and not 6",
                "1. First we add. 2. Then we get 5"
            })
    void theNumberThatIsNotDeniedIsTheAnswer(String completion) {
        AnswerVerifier verifier = new AnswerVerifier(VerifierSettings.DEFAULT.with(AnswerSource.ANYWHERE));
        assertThat(verifier.verify(completion, "5")).isInstanceOf(Verdict.Correct.class);
    }

    /** Each holds a 5 that is denied, bounded, given another sign, or one of several. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The answer is 5 or 6 or 7.",
                "It is not 5.",
                "Answer: more than 5",
                "The answer is 4 or 5.",
                "The answer is 4, 5.",
                "The answer is 5, 6 or 7.",
                "It is 4 or 5",
                "We get 3 and 5",
                "So 1, 3 and 5",
                "Either 4 or 5.",
                "The answer is not 5",
                "The answer isn't 5.",
                "It is not equal to 5.",
                "The answer is at least 5",
                "The answer is at most 5.",
                "The answer is less than 5",
                "The answer is greater than 5.",
                "fewer than 5",
                "It must be more than 5.",
                "up to 5",
                "The answer is not $5$.",
                "The answer is $4$ or $5$.",
                "It is not $5$.",
                "negative 5",
                "The answer is minus 5.",
                "The answer is negative 5",
                "Not 5",
                "The answer is anything but 5.",
                "Anything except 5.",
                "The answer is between 4 and 5.",
                "The answer is 4 to 5",
                "5 or 6",
                "The answer is 5/6.",
                "The answer is about 50.",
                "5 and 6",
                "It is not \\boxed{5}.",
                "The answer is not $\\boxed{5}$, it is \\boxed{6}",
                "The answer is 4 apples or 5 apples.",
                "The answer is 1, 2, 3, 4 and 5.",
                "3 + 4 is not 5"
            })
    void aNumberThatIsDeniedOrOneOfSeveralIsNoAnswer(String completion) {
        AnswerVerifier verifier = new AnswerVerifier(VerifierSettings.DEFAULT.with(AnswerSource.ANYWHERE));
        assertThat(verifier.verify(completion, "5")).isInstanceOf(Verdict.Incorrect.class);
    }

    @Test
    void allNumbersOfAListAreTheAnswer() {
        AnswerVerifier verifier = new AnswerVerifier(VerifierSettings.DEFAULT.with(AnswerSource.ANYWHERE));
        assertThat(verifier.verify("The answer is 5 or 6 or 7.", "5, 6, 7")).isInstanceOf(Verdict.Correct.class);
        assertThat(verifier.verify("so it is 1, 2 and 3", "1, 2, 3")).isInstanceOf(Verdict.Correct.class);
    }

    @Test
    void formulasAreOneAnswerOnlyWhereSomethingJoinsThem() {
        AnswerVerifier verifier = new AnswerVerifier(VerifierSettings.DEFAULT.with(AnswerSource.LATEX));
        assertThat(verifier.verify("$4$ $5$", "5")).isInstanceOf(Verdict.Correct.class);
        assertThat(verifier.verify("$4$, $5$", "4, 5")).isInstanceOf(Verdict.Correct.class);
        assertThat(verifier.verify("\\boxed{4} \\boxed{5}", "5")).isInstanceOf(Verdict.Incorrect.class);
    }

    @Test
    void aDeniedBoxIsNoAnswer() {
        AnswerVerifier verifier = new AnswerVerifier();
        assertThat(verifier.verify("It is not \\boxed{5}.", "5")).isInstanceOf(Verdict.Incorrect.class);
        assertThat(verifier.verify("It is \\boxed{6}, not \\boxed{5}.", "6")).isInstanceOf(Verdict.Correct.class);
    }

    @Test
    void onlyWhatFollowsTheThinkingCounts() {
        AnswerVerifier verifier = new AnswerVerifier(VerifierSettings.DEFAULT.onlyAfter("</think>"));
        assertThat(verifier.verify("\\boxed{1}</think>\\boxed{2}", "2")).isInstanceOf(Verdict.Correct.class);
        assertThat(verifier.verify("\\boxed{1}</think> done", "1")).isInstanceOf(Verdict.Incorrect.class);
        assertThat(verifier.verify("\\boxed{1}", "1"))
                .isInstanceOf(Verdict.Incorrect.class)
                .extracting(Verdict::reason)
                .isEqualTo("no </think>");
    }

    @Test
    void theVerdictNamesWhatWasReadAndBothNormalForms() {
        Verdict verdict = new AnswerVerifier().verify("so \\boxed{0.5}", "\\frac{1}{2}");
        assertThat(verdict.outcome()).isEqualTo("correct");
        assertThat(verdict.reason()).isEqualTo("equal numbers");
        assertThat(verdict.found()).contains(new Finding(3, 14, "0.5", "1/2", "1/2"));
        assertThat(verdict.fuel()).isBetween(10L, 100L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forty two", "Answer is forty two.", "", "\\frac{1}{", "(1,2"})
    void proseAndFragmentsAreUnreadableReferences(String reference) {
        assertThat(new AnswerVerifier().faultOf(reference)).isPresent();
    }
}
