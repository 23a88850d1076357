package dev.tina.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.verifier.extract.Source;
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
        AnswerVerifier verifier = new AnswerVerifier(Policy.DEFAULT.with(Source.ANYWHERE));
        assertThat(verifier.verify(completion, answer)).isInstanceOf(Verdict.Correct.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Answer \\( \n 42 \n \\)", "42", "AZ42B"})
    void anInlineFormulaStandsOnOneLineAndPlainNumbersAreNoFormula(String completion) {
        AnswerVerifier verifier = new AnswerVerifier(Policy.DEFAULT.with(Source.LATEX));
        assertThat(verifier.verify(completion, "42")).isInstanceOf(Verdict.Incorrect.class);
    }

    @Test
    void onlyWhatFollowsTheThinkingCounts() {
        AnswerVerifier verifier = new AnswerVerifier(Policy.DEFAULT.onlyAfter("</think>"));
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
