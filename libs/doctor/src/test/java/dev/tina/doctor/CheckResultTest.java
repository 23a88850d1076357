package dev.tina.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckResultTest {

    @Test
    void whatIsNotANumberIsNeverWithinABound() {
        assertThat(new Difference(Double.NaN, 1, "nats").isWithin()).isFalse();
        assertThat(new Difference(1, 1, "nats").isWithin()).isTrue();
        assertThat(new Difference(1.1, 1, "nats").isWithin()).isFalse();
    }

    @Test
    void aCheckThatBreaksOffFailsWithWhatItSaid() {
        CheckResult result = CheckResult.attempt("logits", "m", () -> {
            throw new IllegalStateException("out of memory\nat somewhere");
        });
        assertThat(result).isEqualTo(CheckResult.fail("logits", "m", "broke off: out of memory"));
    }

    @Test
    void aFailureWithoutWordsIsNamedByItsType() {
        assertThat(CheckResult.firstLine(new UnsatisfiedLinkError())).isEqualTo("UnsatisfiedLinkError");
    }
}
