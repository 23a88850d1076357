package dev.tina.reward.grader;

import dev.tina.contracts.RolloutCompleted;
import dev.tina.reward.Deadline;
import dev.tina.reward.RewardProperties;
import dev.tina.reward.RewardProperties.Http;
import dev.tina.reward.Rollouts;
import dev.tina.rewards.Grader.Address;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Graders whose pauses are noted and not made, at noon of a fixed day. */
final class TestGraders implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final GraderClient client;
    private final Graders graders;

    private TestGraders(Http settings, DnsResolver names) {
        client = GraderConfiguration.client(settings, names);
        GraderRetry attempts = new GraderRetry(settings.retry(), new Random(1), pauses::add);
        graders = new Graders(settings, attempts, new GraderCall(client, () -> NOON), new SimpleMeterRegistry());
    }

    /** With these settings of {@code tina.reward.http}, and private addresses allowed unless they say otherwise. */
    static TestGraders with(String... settings) {
        return with(SystemDefaultDnsResolver.INSTANCE, settings);
    }

    static TestGraders with(DnsResolver names, String... settings) {
        MapConfigurationPropertySource source =
                new MapConfigurationPropertySource(Map.of("tina.reward.http.allow-private", "true"));
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            source.put("tina.reward.http." + parts[0], parts[1]);
        }
        return new TestGraders(
                new Binder(source)
                        .bindOrCreate("tina.reward", RewardProperties.class)
                        .http(),
                names);
    }

    /** Asks for the rewards of two completions, unsigned, with two retries. */
    GraderOutcome grade(String url) {
        return grade(url, Duration.ofSeconds(15), "");
    }

    GraderOutcome grade(String url, Duration deadline, String key) {
        return graders.grade(
                new Address(URI.create(url), deadline, 2, key), twoCompletions(), Deadline.in(Duration.ofSeconds(20)));
    }

    static RolloutCompleted twoCompletions() {
        return Rollouts.of(List.of(), "I say \\boxed{5}", "no idea");
    }

    List<Duration> pauses() {
        return pauses;
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
