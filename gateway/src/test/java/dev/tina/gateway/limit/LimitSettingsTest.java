package dev.tina.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class LimitSettingsTest {

    @Test
    void aRouteMayHaveALimitOfItsOwn() {
        var limits = new BodyLimits(DataSize.ofBytes(10), Map.of("verify", DataSize.ofBytes(20)));

        assertThat(limits.of("/api/v1/verify")).isEqualTo(20);
        assertThat(limits.of("/api/v1/verify/more")).isEqualTo(20);
        assertThat(limits.of("/api/v1/verifyx")).isEqualTo(10);
        assertThat(limits.of("/api/v1/jobs/verify")).isEqualTo(10);
        assertThat(limits.of("/")).isEqualTo(10);
    }

    @Test
    void limitsThatLetNothingThroughAreRefusedByName() {
        assertThatThrownBy(() -> new BodyLimits(DataSize.ofBytes(0), Map.of()))
                .hasMessage("tina.gateway.body.standard must be at least 1B and below 2GB, was 0B");
        assertThatThrownBy(() -> new RateLimits.Key(0, 1))
                .hasMessage("tina.gateway.rate.key.per-second must be above 0 and at most 1000000, was 0.0");
        assertThatThrownBy(() -> new RateLimits.Address(1, 0))
                .hasMessage("tina.gateway.rate.address.burst must be at least 1, was 0");
    }
}
