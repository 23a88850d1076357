package dev.tina.service.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobMetricLabelsTest {

    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(2, 2);
    private static final UUID THIRD = new UUID(3, 3);

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final JobMetricLabels labels = new JobMetricLabels(registry, 2, Duration.ofMinutes(10), () -> now);

    @Test
    void noMoreJobsThanTheLimitHaveALabelOfTheirOwn() {
        assertThat(labels.of(FIRST)).isEqualTo(FIRST.toString());
        assertThat(labels.of(SECOND)).isEqualTo(SECOND.toString());
        assertThat(labels.of(THIRD)).isEqualTo("other");
        assertThat(labels.of(FIRST)).isEqualTo(FIRST.toString());
    }

    @Test
    void theMetersOfAJobThatEndsAreRemovedAndNoneOfItsOwnComesBack() {
        registry.counter("tokens", "job", labels.of(FIRST)).increment(5);
        registry.counter("tokens", "job", labels.of(SECOND)).increment(7);

        labels.end(FIRST);

        assertThat(registry.getMeters())
                .extracting(meter -> meter.getId().getTag("job"))
                .containsExactly(SECOND.toString());
        assertThat(labels.of(FIRST)).isEqualTo("other");
        assertThat(labels.of(THIRD)).isEqualTo(THIRD.toString());
    }

    @Test
    void aQuietJobLeavesItsLabelOnlyWhenAnotherWaitsForIt() {
        registry.counter("tokens", "job", labels.of(FIRST)).increment();
        now = now.plus(Duration.ofMinutes(9));
        labels.of(SECOND);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(registry.getMeters()).hasSize(1);

        assertThat(labels.of(THIRD)).isEqualTo(THIRD.toString());
        assertThat(registry.getMeters()).isEmpty();
        assertThat(labels.of(FIRST)).isEqualTo("other");
    }
}
