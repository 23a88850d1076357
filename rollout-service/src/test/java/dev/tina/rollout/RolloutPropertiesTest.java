package dev.tina.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.policy.weights.Precision;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class RolloutPropertiesTest {

    @Test
    void withoutSettingsAWorkerTakesWhatSuitsTheProcessor() {
        RolloutProperties properties = bind(Map.of());
        assertThat(properties)
                .isEqualTo(new RolloutProperties(
                        "cpu",
                        "",
                        Precision.FLOAT32,
                        0,
                        32,
                        "kafka-share",
                        "",
                        List.of(),
                        new RolloutProperties.Memory(DataSize.ofBytes(0), 0),
                        new RolloutProperties.Batch(0, DataSize.ofBytes(0), 0, 4),
                        new RolloutProperties.Keep(2, 8)));
    }

    @Test
    void everySettingIsTaken() {
        assertThat(bind(Map.ofEntries(
                        Map.entry("device", "cuda:1"),
                        Map.entry("device-name", "NVIDIA L40S"),
                        Map.entry("precision", "bfloat16"),
                        Map.entry("threads", "3"),
                        Map.entry("concurrency", "48"),
                        Map.entry("binder", "kafka"),
                        Map.entry("worker", "w"),
                        Map.entry("preload", "/a,/b"),
                        Map.entry("memory.size", "9GB"),
                        Map.entry("memory.share", "0.2"),
                        Map.entry("batch.max-sequences", "7"),
                        Map.entry("batch.cache", "5MB"),
                        Map.entry("batch.lanes", "6"),
                        Map.entry("batch.steps-per-call", "9"),
                        Map.entry("keep.bases", "1"),
                        Map.entry("keep.adapters", "4"))))
                .isEqualTo(new RolloutProperties(
                        "cuda:1",
                        "NVIDIA L40S",
                        Precision.BFLOAT16,
                        3,
                        48,
                        "kafka",
                        "w",
                        List.of("/a", "/b"),
                        new RolloutProperties.Memory(DataSize.ofGigabytes(9), 0.2),
                        new RolloutProperties.Batch(7, DataSize.ofMegabytes(5), 6, 9),
                        new RolloutProperties.Keep(1, 4)));
    }

    @Test
    void aDeviceThatIsNoneIsRefused() {
        assertThatThrownBy(() -> bind(Map.of("device", "gpu")))
                .hasRootCauseMessage("tina.rollout.device must be cpu, or cuda: and a number, was gpu");
    }

    private static RolloutProperties bind(Map<String, String> settings) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        settings.forEach((key, value) -> source.put("tina.rollout." + key, value));
        return new Binder(source).bindOrCreate("tina.rollout", RolloutProperties.class);
    }
}
