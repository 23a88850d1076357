package dev.tina.verifier.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class FuelTest {

    @Test
    void workIsCountedUntilTheAmountIsSpent() {
        Fuel fuel = new Fuel(10);
        fuel.spend(4);
        fuel.spend(6);
        assertThat(fuel.used()).isEqualTo(10);
        assertThatExceptionOfType(OutOfFuelException.class).isThrownBy(() -> fuel.spend(1));
    }

    @Test
    void aPortionIsSpentFromTheWhole() {
        Fuel fuel = new Fuel(10);
        fuel.portion(5).spend(3);
        assertThat(fuel.used()).isEqualTo(3);
        assertThatExceptionOfType(OutOfFuelException.class)
                .isThrownBy(() -> fuel.portion(5).spend(6));
    }
}
