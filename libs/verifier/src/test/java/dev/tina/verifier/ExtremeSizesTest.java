package dev.tina.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values below or beyond every double are decided exactly or not at all, and never end in an exception. */
class ExtremeSizesTest {

    private final AnswerVerifier verifier = new AnswerVerifier();

    @ParameterizedTest
    @CsvSource(textBlock = """
            \\sqrt{2} \\cdot 10^{-350},    \\sqrt{3} \\cdot 10^{-350}
            \\frac{\\sqrt{2}}{10^{360}},   \\frac{\\sqrt{3}}{10^{360}}
            10^{-350}(\\sqrt{2} + 1),      10^{-350}(\\sqrt{3} + 1)
            e^{-1000},                     e^{-1001}
            \\pi^{-900},                   \\pi^{-901}
            (\\pi 10^{-380})^{0.9},        (e 10^{-380})^{0.9}
            2^{-1100} \\sqrt{2},           0
            """)
    void unequalOnesAreNeverCorrect(String answer, String reference) {
        assertThat(verifier.verify("\\boxed{" + answer + "}", reference)).isNotInstanceOf(Verdict.Correct.class);
        assertThat(verifier.verify("\\boxed{" + reference + "}", answer)).isNotInstanceOf(Verdict.Correct.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            (\\pi 10^{-380})^{0.3},        (10^{-380} \\pi)^{0.3}
            \\ln(10^{-390}) e,             e \\ln(10^{-390})
            \\sqrt[3]{\\pi 10^{-380}},     \\sqrt[3]{10^{-380} \\pi}
            \\log_{10^{-350}} 5,           \\log_{10^{-350}} 5 + 0
            10^{-350},                     \\frac{1}{10^{350}}
            """)
    void equalOnesAreNeverIncorrect(String answer, String reference) {
        assertThat(verifier.verify("\\boxed{" + answer + "}", reference)).isNotInstanceOf(Verdict.Incorrect.class);
    }
}
