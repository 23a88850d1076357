package dev.tina.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.reward.RewardProperties.Breaker;
import dev.tina.reward.RewardProperties.Http;
import dev.tina.reward.RewardProperties.Retry;
import dev.tina.reward.RewardProperties.Verify;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class RewardPropertiesTest {

    @Test
    void withoutSettingsEveryCoreWorksAndNoPrivateAddressIsCalled() {
        assertThat(bind(Map.of()))
                .isEqualTo(new RewardProperties(
                        0,
                        4,
                        0,
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(10),
                        new Verify(1000, DataSize.ofMegabytes(8)),
                        new Http(
                                Duration.ofSeconds(2),
                                16,
                                DataSize.ofMegabytes(1),
                                false,
                                List.of(),
                                Map.of(),
                                new Retry(Duration.ofMillis(200), Duration.ofSeconds(5)),
                                new Breaker(8, 75, Duration.ofSeconds(20)))));
        assertThat(bind(Map.of()).listenersOr(3)).isEqualTo(3);
        assertThat(bind(Map.of()).threadsOr(5)).isEqualTo(5);
    }

    @Test
    void everySettingIsTaken() {
        RewardProperties properties = bind(Map.ofEntries(
                Map.entry("listeners", "3"),
                Map.entry("groups-per-listener", "7"),
                Map.entry("threads", "5"),
                Map.entry("group-deadline", "11s"),
                Map.entry("stop-patience", "1s"),
                Map.entry("verify.max-items", "9"),
                Map.entry("verify.max-body", "2KB"),
                Map.entry("http.connect-timeout", "3s"),
                Map.entry("http.concurrency", "4"),
                Map.entry("http.max-answer", "3KB"),
                Map.entry("http.allow-private", "true"),
                Map.entry("http.allowed-hosts", "a,b"),
                Map.entry("http.secrets.mine", "a secret of sixteen"),
                Map.entry("http.retry.first-wait", "1s"),
                Map.entry("http.retry.longest-wait", "2s"),
                Map.entry("http.breaker.calls", "2"),
                Map.entry("http.breaker.failures", "50"),
                Map.entry("http.breaker.pause", "3s")));

        assertThat(properties)
                .isEqualTo(new RewardProperties(
                        3,
                        7,
                        5,
                        Duration.ofSeconds(11),
                        Duration.ofSeconds(1),
                        new Verify(9, DataSize.ofKilobytes(2)),
                        new Http(
                                Duration.ofSeconds(3),
                                4,
                                DataSize.ofKilobytes(3),
                                true,
                                List.of("a", "b"),
                                properties.http().secrets(),
                                new Retry(Duration.ofSeconds(1), Duration.ofSeconds(2)),
                                new Breaker(2, 50, Duration.ofSeconds(3)))));
        assertThat(properties.listenersOr(8)).isEqualTo(3);
        assertThat(properties.threadsOr(8)).isEqualTo(5);
    }

    @Test
    void aSecretIsNeverShown() {
        RewardProperties properties = bind(Map.of("http.secrets.mine", "a secret of sixteen"));

        assertThat(properties.http().secrets()).containsOnlyKeys("mine");
        assertThat(properties.toString()).doesNotContain("sixteen").contains("mine=(secret)");
        assertThatThrownBy(() -> bind(Map.of("http.secrets.mine", "short")))
                .hasRootCauseMessage("a secret of tina.reward.http.secrets must be at least 16 bytes long, was 5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "listeners              | 257 | between 0 and 256",
                "groups-per-listener    | 0   | between 1 and 256",
                "threads                | -1  | between 0 and 256",
                "verify.max-items       | 0   | at least 1",
                "http.concurrency       | 0   | between 1 and 1024",
                "http.breaker.failures  | 101 | between 1 and 100"
            })
    void aSettingOutsideItsRangeIsRefusedByName(String key, String value, String allowed) {
        assertThatThrownBy(() -> bind(Map.of(key, value)))
                .hasRootCauseMessage("tina.reward." + key + " must be " + allowed + ", was " + value);
    }

    @Test
    void aSettingThatDoesNotExistEndsTheStart() {
        new ApplicationContextRunner()
                .withUserConfiguration(Properties.class)
                .withPropertyValues("tina.reward.http.retires=3")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("tina.reward.http.retires"));
    }

    @org.springframework.boot.context.properties.EnableConfigurationProperties(RewardProperties.class)
    private static final class Properties {}

    private static RewardProperties bind(Map<String, String> settings) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        settings.forEach((key, value) -> source.put("tina.reward." + key, value));
        return new Binder(source).bindOrCreate("tina.reward", RewardProperties.class);
    }
}
