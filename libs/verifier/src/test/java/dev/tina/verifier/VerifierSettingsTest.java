package dev.tina.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.verifier.compare.convention.Conventions;
import dev.tina.verifier.compare.convention.Leniency;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each leniency forgives its own difference, and without it the difference counts. */
class VerifierSettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERCENT|28|28\\%",
                "UNREDUCED|2/4|1/2",
                "UNITS|5\\text{ m}|5\\text{ cm}",
                "UNIT_SIZES|5\\text{ m}|5\\text{ cm}",
                "BRACKETS|(0,1]|[0,1]",
                "BASES|54|204_5",
                "INEQUALITY_FOR_INTERVAL|0 < x < 1|x \\in (0,1)",
                "NAMES|f(y)+y|f(x)+x",
            })
    void aLeniencyForgivesOneDifference(Leniency leniency, String answer, String reference) {
        Set<Leniency> others = EnumSet.complementOf(EnumSet.of(leniency));
        assertThat(verdict(EnumSet.allOf(Leniency.class), answer, reference)).isInstanceOf(Verdict.Correct.class);
        assertThat(verdict(others, answer, reference)).isInstanceOf(Verdict.Incorrect.class);
    }

    @Test
    void roundingNeedsThePlacesAskedFor() {
        assertThat(rounded(3, "0.333")).isInstanceOf(Verdict.Correct.class);
        assertThat(rounded(4, "0.333")).isInstanceOf(Verdict.Incorrect.class);
        assertThatThrownBy(() -> new Conventions(0, Set.of())).hasMessage("roundingPlaces must be 1 to 40, was 0");
    }

    private static Verdict rounded(int places, String answer) {
        Conventions conventions = new Conventions(places, Set.of());
        return new AnswerVerifier(VerifierSettings.DEFAULT.with(conventions)).verify("\\boxed{" + answer + "}", "1/3");
    }

    private static Verdict verdict(Set<Leniency> forgiven, String answer, String reference) {
        Conventions conventions = new Conventions(4, forgiven);
        return new AnswerVerifier(VerifierSettings.DEFAULT.with(conventions))
                .verify("\\boxed{" + answer + "}", reference);
    }
}
