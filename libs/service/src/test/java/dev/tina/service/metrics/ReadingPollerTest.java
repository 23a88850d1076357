package dev.tina.service.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingPollerTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Map<Tags, Double> rows = new HashMap<>();
    private boolean away;

    private final TableGauge gauge = new TableGauge(registry, "groups", "of a test", () -> {
        if (away) {
            throw new IOException("the database is away");
        }
        return Map.copyOf(rows);
    });
    private final ReadingPoller readings = new ReadingPoller(List.of(gauge), Duration.ofMillis(5));

    @Test
    void rowsComeAndGoWithWhatIsRead() throws Exception {
        rows.put(Tags.of("purpose", "train"), 3.0);
        rows.put(Tags.of("purpose", "eval"), 4.0);
        readings.take(gauge);
        assertThat(value("train")).isEqualTo(3);
        assertThat(value("eval")).isEqualTo(4);

        rows.remove(Tags.of("purpose", "eval"));
        rows.put(Tags.of("purpose", "train"), 5.0);
        readings.take(gauge);
        assertThat(value("train")).isEqualTo(5);
        assertThat(registry.getMeters()).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsAbsentNotZero() throws Exception {
        rows.put(Tags.of("purpose", "train"), 3.0);
        readings.take(gauge);
        away = true;
        readings.take(gauge);
        assertThat(registry.getMeters()).isEmpty();

        away = false;
        readings.take(gauge);
        assertThat(value("train")).isEqualTo(3);
    }

    @Test
    void noMoreThanTwoHundredRowsAreShown() throws Exception {
        rows.putAll(IntStream.range(0, 250).boxed().collect(Collectors.toMap(i -> Tags.of("purpose", "p" + i), i ->
                (double) i)));
        readings.take(gauge);
        assertThat(registry.getMeters()).hasSize(200);
    }

    @Test
    void readingsAreTakenAgainAndAgain() {
        rows.put(Tags.empty(), 1.0);
        readings.start();
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> registry.find("groups").gauge() != null);
        } finally {
            readings.stop();
        }
        assertThat(readings.isRunning()).isFalse();
    }

    @Test
    void aLineOfTheDriverIsReadAndWhatItDoesNotTellIsUnknown() {
        assertThat(GpuUse.parse("87, 1024, 46068, 211.50, 64"))
                .isEqualTo(new GpuUse(0.87, 1024.0 * 1024 * 1024, 46068.0 * 1024 * 1024, 211.5, 64));
        assertThat(GpuUse.parse("0, 1, 2, [N/A], 30").watts()).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GpuUse.parse("No devices were found"))
                .withMessageContaining("No devices were found");
    }

    @Test
    void aProcessorHasNoMetricsOfAGpu() throws Exception {
        new GpuReading(registry, "cpu").read();
        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void residentMemoryIsReadInBytesAndAbsentWhereItIsNotTold(@TempDir Path folder) throws IOException {
        Path status = Files.writeString(folder.resolve("status"), "Name:\tjava\nVmRSS:\t  2048 kB\nThreads:\t9\n");
        new ProcessMemory(status).bindTo(registry);
        assertThat(registry.get("tina.process.resident").gauge().value()).isEqualTo(2048 * 1024);

        MeterRegistry other = new SimpleMeterRegistry();
        new ProcessMemory(folder.resolve("no such file")).bindTo(other);
        assertThat(other.getMeters()).isEmpty();
    }

    private double value(String purpose) {
        return registry.get("groups").tag("purpose", purpose).gauge().value();
    }
}
