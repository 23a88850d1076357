package dev.tina.doctor.speed;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import dev.tina.doctor.reference.ReferenceFiles;
import dev.tina.limit.ProductRates;
import dev.tina.limit.Roofline;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeedsTest {

    /** Ten seconds a reading: after the first size all others would take too long. */
    private final AtomicLong clock = new AtomicLong();

    @Test
    void samplingAndLearningAreMeasured(@TempDir Path folder) throws IOException {
        Roofline roofline = new Roofline(Map.of(Precision.FLOAT32, new ProductRates(1e9, 0, 1e9, 0)), 1e9, 1);
        try (BaseModel base = ReferenceFiles.unpack(folder).getFirst().base(Device.cpu(), Precision.FLOAT32)) {
            List<SpeedFigure> figures =
                    new Speeds(1, () -> clock.addAndGet(10_000_000_000L)).of(base, roofline, now -> {});
            assertThat(figures).extracting(SpeedFigure::work).containsExactly("sampling", "learning");
            assertThat(figures).allSatisfy(figure -> {
                assertThat(figure.shape()).isEqualTo("1 x 4 x 8");
                assertThat(figure.tokensPerSecond()).isEqualTo(3.2);
                assertThat(figure.limit().seconds()).isPositive();
            });
        }
    }
}
