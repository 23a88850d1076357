package dev.tina.verifier.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hours | minutes | 60",
                "ft | in | 12",
                "square feet | square inches | 144",
                "m^2 | cm ^2 | 10000",
                "miles per hour | mph | 1",
                "km/h | m/s | 5/18",
                "N · m | J | 1",
                "m s ^-2 | m/s^2 | 1",
                "dollars | cents | 100",
                "Days | hours | 24",
                "micro m | mm | 1/1000",
            })
    void unitsOfOneKindAreMultiplesOfEachOther(String unit, String other, String times) {
        Measure first = Objects.requireNonNull(Measure.of(unit));
        Measure second = Objects.requireNonNull(Measure.of(other));
        assertThat(first.isLike(second)).isTrue();
        assertThat(first.size().over(second.size())).hasToString(times);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"cm | kg", "m | m^2", "years | days", "degrees | radians", "s | Hz"})
    void unitsOfTwoKindsAreNot(String unit, String other) {
        assertThat(Objects.requireNonNull(Measure.of(unit)).isLike(Objects.requireNonNull(Measure.of(other))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "apples", "square", "cups of flour", "m^", "/", "cm ^?", "m^99"})
    void otherWordsMeasureNothing(String words) {
        assertThat(Measure.of(words)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"p.m. | AM", "N | S", "% profit | loss", "km north | km West", "C | F"})
    void oppositeWordsExcludeEachOther(String words, String others) {
        assertThat(Opposites.exclude(words, others)).isTrue();
        assertThat(Opposites.exclude(words, words)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"AM | north", "apples | pears", "PM | hours"})
    void wordsOnNoCommonAxisDoNot(String words, String others) {
        assertThat(Opposites.exclude(words, others)).isFalse();
    }
}
