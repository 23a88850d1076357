package dev.tina.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class RequireTest {

    @Test
    void aRefusedValueIsNamedWithItsFieldAndWhatIsAllowed() {
        InvalidInput refused =
                catchThrowableOfType(InvalidInput.class, () -> Require.that(false, "groupSize", 1, "at least 2"));

        assertThat(refused).hasMessage("groupSize must be at least 2, was 1");
        assertThat(refused.field()).isEqualTo("groupSize");
        assertThat(refused.value()).isEqualTo(1);
        assertThat(refused.allowed()).isEqualTo("at least 2");
    }

    @Test
    void aValueThatIsAllowedPasses() {
        assertThatCode(() -> {
                    Require.that(true, "groupSize", 2, "at least 2");
                    Require.notBlank("name", "a");
                    Require.sha256("sha256", Sha256.of("a"));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aBrokenRuleIsToldWithTheValue() {
        assertThatThrownBy(() -> Require.rule(false, "beta1 must be below 1", 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("beta1 must be below 1, was 1.5");
        assertThatCode(() -> Require.rule(true, "beta1 must be below 1", 0.5)).doesNotThrowAnyException();
    }

    @Test
    void aHashInCapitalsIsRefused() {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> Require.sha256("sha256", "AB"));

        assertThat(refused.allowed()).isEqualTo("64 lower-case hexadecimal digits");
    }

    @Test
    void aFieldIsNamedByItsPathWithinWhatEnclosesIt() {
        InvalidInput size = new InvalidInput("size", 1, "at least 2");

        assertThat(size.within("groups[3]")).hasMessage("groups[3].size must be at least 2, was 1");
        assertThat(size.within("")).isSameAs(size);
        assertThat(new InvalidInput("", 7, "a text").within("adapter").field()).isEqualTo("adapter");
        assertThat(new InvalidInput("", 7, "a text").within("adapter")).hasMessage("adapter must be a text, was 7");
        assertThat(new InvalidInput("size", 1, "at least 2", "a sentence of its own").within("group"))
                .hasMessage("a sentence of its own");
    }
}
