package dev.tina.verifier.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeniedValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"it is not 5", "it isn't 5", "it cannot be 5", "the answer is never exactly $5", "not \\boxed{5"
            })
    void aValueBehindADenyingWordIsDenied(String text) {
        assertThat(DeniedValues.denies(text, text.indexOf('5'))).isTrue();
        assertThat(DeniedValues.changes(text, text.indexOf('5'))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"it is more than 5", "at least 5", "anything but 5", "x minus 5", "up to 5"})
    void aValueBehindABoundIsChangedAndNotDenied(String text) {
        assertThat(DeniedValues.denies(text, text.indexOf('5'))).isFalse();
        assertThat(DeniedValues.changes(text, text.indexOf('5'))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"it is 5", "not easy, so it is 5", "I did not expect: 5", "the least is 5"})
    void aValueOfAnotherClauseIsNeither(String text) {
        assertThat(DeniedValues.changes(text, text.indexOf('5'))).isFalse();
    }
}
