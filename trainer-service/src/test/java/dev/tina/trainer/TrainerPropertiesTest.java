package dev.tina.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class TrainerPropertiesTest {

    @TempDir
    Path folder;

    @Test
    void everythingHasADefault() {
        assertThat(bind(Map.of()))
                .isEqualTo(new TrainerProperties(
                        "trainer",
                        "",
                        "data/adapters",
                        "data/states",
                        "cpu",
                        "",
                        false,
                        new TrainerProperties.Memory(DataSize.ofBytes(0), 0),
                        DataSize.ofBytes(0),
                        "",
                        Duration.ofSeconds(10),
                        4,
                        Duration.ofMillis(200),
                        Duration.ofSeconds(1),
                        2,
                        5,
                        "data/jobs",
                        "",
                        "tina"));
    }

    @Test
    void everythingCanBeSet() {
        TrainerProperties properties = bind(Map.ofEntries(
                Map.entry("tina.trainer.instance", "trainer-7"),
                Map.entry("tina.trainer.models", "/models"),
                Map.entry("tina.trainer.adapters", "/adapters"),
                Map.entry("tina.trainer.states", "/states"),
                Map.entry("tina.trainer.device", "cuda:1"),
                Map.entry("tina.trainer.device-name", "NVIDIA L40S"),
                Map.entry("tina.trainer.shared-device", "true"),
                Map.entry("tina.trainer.memory.size", "30GB"),
                Map.entry("tina.trainer.memory.share", "0.3"),
                Map.entry("tina.trainer.activations", "3GB"),
                Map.entry("tina.trainer.prices", "/prices.yaml"),
                Map.entry("tina.trainer.lease", "1m"),
                Map.entry("tina.trainer.jobs-at-once", "2"),
                Map.entry("tina.trainer.poll", "1s"),
                Map.entry("tina.trainer.ask-again", "2s"),
                Map.entry("tina.trainer.states-kept", "3"),
                Map.entry("tina.trainer.group-steps-kept", "0"),
                Map.entry("tina.trainer.jobs", "/jobs"),
                Map.entry("tina.trainer.mlflow", "http://mlflow:5000"),
                Map.entry("tina.trainer.mlflow-experiment", "ours")));
        assertThat(properties)
                .isEqualTo(new TrainerProperties(
                        "trainer-7",
                        "/models",
                        "/adapters",
                        "/states",
                        "cuda:1",
                        "NVIDIA L40S",
                        true,
                        new TrainerProperties.Memory(DataSize.ofGigabytes(30), 0.3),
                        DataSize.ofGigabytes(3),
                        "/prices.yaml",
                        Duration.ofMinutes(1),
                        2,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        3,
                        0,
                        "/jobs",
                        "http://mlflow:5000",
                        "ours"));
    }

    @Test
    void wrongValueIsRefusedByItsKey() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> bind(Map.of("tina.trainer.states-kept", "0")))
                .havingRootCause()
                .withMessage("tina.trainer.states-kept must be at least 1, was 0");
    }

    @Test
    void aShareOfMemoryIsNoMoreThanAll() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> bind(Map.of("tina.trainer.memory.share", "1.5")))
                .havingRootCause()
                .withMessage("tina.trainer.memory.share must be between 0 and 1, was 1.5");
    }

    @Test
    void unknownKeyIsRefused() {
        assertThatExceptionOfType(BindException.class).isThrownBy(() -> bind(Map.of("tina.trainer.leese", "1m")));
    }

    @Test
    void aTrainerStartedAnywhereInTheRepositoryFindsItsModels() throws IOException {
        Path below = Files.createDirectories(folder.resolve("trainer-service/target"));
        Files.createDirectories(folder.resolve("models"));
        assertThat(TrainerProperties.nearestModels(below)).isEqualTo(folder);
        assertThat(TrainerProperties.nearestModels(folder)).isEqualTo(folder);
    }

    @Test
    void theNearestModelsAreMeant() throws IOException {
        Path below = Files.createDirectories(folder.resolve("a/b"));
        Files.createDirectories(folder.resolve("models"));
        Files.createDirectories(folder.resolve("a/models"));
        assertThat(TrainerProperties.nearestModels(below)).isEqualTo(folder.resolve("a"));
    }

    private static TrainerProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate(
                        "tina.trainer",
                        Bindable.of(TrainerProperties.class),
                        new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
    }
}
