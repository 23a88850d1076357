package dev.tina.cli.device.surroundings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.doctor.CheckVerdict;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ClockCheckTest {

    private static final Instant BUILT = Instant.parse("2026-11-21T00:00:00Z");
    private static final long STEP_NANOS = 1_000_000;

    private long nanos;

    @Test
    void aClockThatGoesWithTheCounterPasses() {
        assertThat(check(() -> BUILT.plusNanos(nanos)).after(BUILT).verdict()).isEqualTo(CheckVerdict.PASS);
    }

    @Test
    void aClockBeforeTheBuildIsNamedWithBothTimes() {
        assertThat(check(() -> Instant.EPOCH).after(BUILT).text())
                .isEqualTo("the clock shows 1970-01-01T00:00:00Z, and this Tina was built at 2026-11-21T00:00:00Z;"
                        + " set it, since leases, deadlines and keys follow it");
    }

    @Test
    void aClockThatJumpsForwardFails() {
        InstantSource jumps = () -> BUILT.plusNanos(nanos > 50 * STEP_NANOS ? nanos + 3_000_000_000L : nanos);
        assertThat(check(jumps).after(BUILT).text()).startsWith("the clock jumped by 3.00 s within");
    }

    @Test
    void aClockThatGoesBackFails() {
        InstantSource back = () -> BUILT.plusSeconds(9).minusNanos(nanos);
        assertThat(check(back).after(BUILT).text()).startsWith("the clock went back within");
    }

    private ClockCheck check(InstantSource clock) {
        return new ClockCheck(clock, () -> nanos += STEP_NANOS);
    }
}
