package dev.tina.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class ValueFormTest {

    private enum Verdict {
        ALL,
        CORRECT
    }

    @Test
    void theValuesOfAnEnumStandInOnePlainList() {
        assertThat(ValueForm.inWords(Verdict.class)).isEqualTo("one of ALL, CORRECT");
        assertThat(ValueForm.inWords(ChronoUnit.class)).startsWith("one of Nanos, Micros, ");
    }
}
