package dev.tina.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
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
    void aHashInCapitalsIsRefused() {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> Require.sha256("sha256", "AB"));

        assertThat(refused.allowed()).isEqualTo("64 lower-case hexadecimal digits");
    }
}
