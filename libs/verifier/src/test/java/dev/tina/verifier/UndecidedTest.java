package dev.tina.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose fault it is that two answers cannot be told apart. */
class UndecidedTest {

    private final AnswerVerifier verifier = new AnswerVerifier();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\det A",
                "\\gcd(a,b)",
                "\\infty-\\infty",
                "0\\cdot\\infty",
                "\\sin(10^{100})",
                "5+0\\cdot\\det A",
                "5^{\\det A-\\det A+1}",
                "\\lfloor\\det A\\rfloor",
                "\\sum_{k=1}^{10^{12}} k",
                "\\prod_{k=1}^{10^{12}} 1",
                "\\ln 0",
                "\\frac{0}{0}",
                "10^{10^{10}}",
                "10^{10^{10}} - 10^{10^{10}} + 5",
                "\\{5, \\det A\\}",
                "x = \\det A"
            })
    void anAnswerThatCannotBeDecidedIsWrong(String answer) {
        for (String reference : new String[] {"5", "x+1", "\\{5, 6\\}", "x = 5", "[1,5]", "\\frac{\\pi}{4}"}) {
            assertThat(verifier.verify("\\boxed{" + answer + "}", reference)).isInstanceOf(Verdict.Incorrect.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10^{10000000000}|10^{10^{10}}",
                "9^{9^{9^9}}+1|9^{9^{9^9}}",
                "5|\\det A",
                "\\gcd(b,a)|\\gcd(a,b)",
                "5|\\frac{1}{0}",
                "5|\\sum_{k=1}^{10^{12}} k",
                "0.37237612366127|\\sin(10^{100})",
            })
    void whatTheReferenceAnswerLeavesOpenIsUndecided(String answer, String reference) {
        assertThat(verifier.verify("\\boxed{" + answer + "}", reference))
                .isInstanceOf(Verdict.Undecided.class)
                .extracting(Verdict::reason)
                .asString()
                .startsWith("the reference answer cannot be decided: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10^{10^{10}}", "\\det A", "\\sum_{k=1}^{10^{12}} k", "\\sin(10^{100})"})
    void theSameWritingIsRightWhateverItComesTo(String reference) {
        assertThat(verifier.verify("\\boxed{" + reference + "}", reference)).isInstanceOf(Verdict.Correct.class);
    }

    @Test
    void whatSurelyDiffersFromAnOpenReferenceIsWrong() {
        assertThat(verifier.verify("\\boxed{5}", "10^{10^{10}}")).isInstanceOf(Verdict.Incorrect.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1234", "-0.99999999", "\\sin(10^{100})"})
    void aValueKnownToNoDigitRoundsToNothing(String answer) {
        assertThat(verifier.verify("\\boxed{" + answer + "}", "\\cos(10^{100})"))
                .isNotInstanceOf(Verdict.Correct.class);
        assertThat(verifier.verify("\\boxed{\\sin(10^{100})}", "0.1234")).isInstanceOf(Verdict.Incorrect.class);
    }

    /** Else boxes that cost much would use up what shows whose fault it is. */
    @Test
    void noAnswerCanSpendTheFuelThatShowsItsFault() {
        String costly = "\\boxed{" + "(1+".repeat(1_500) + "} ";
        String completion = "\\boxed{\\sum_{k=1}^{10^{12}} k} " + costly.repeat(12);
        Verdict verdict = verifier.verify(completion, "\\{1, 2, 3, 4, 5, 6, 7, 8, 9, 10\\}");
        assertThat(verdict).isInstanceOf(Verdict.Incorrect.class);
        assertThat(verdict.fuel()).isLessThanOrEqualTo(300_000);
    }
}
