package dev.tina.limit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import dev.tina.policy.weights.Precision;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RooflineProbeTest {

    /** A clock that goes on by a second whenever it is read: every work takes a second, so that none is repeated. */
    private final AtomicLong clock = new AtomicLong();

    @Test
    void ratesAreOperationsAndBytesOverTime() {
        try (RooflineProbe probe = new RooflineProbe(Device.cpu(), 1, 1, () -> clock.addAndGet(1_000_000_000))) {
            Roofline found = probe.measure(1 << 20);
            assertThat(found.products()).containsOnlyKeys(Precision.values());
            found.products().values().forEach(rates -> {
                assertThat(rates.large()).isEqualTo(2.0 * 4096 * 2048 * 2048);
                assertThat(rates.thin()).isEqualTo(2.0 * 64 * 576 * 3072);
            });
            assertThat(found.bytesPerSecond()).isEqualTo(1 << 20);
        }
    }
}
