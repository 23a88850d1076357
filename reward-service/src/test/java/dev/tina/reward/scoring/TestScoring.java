package dev.tina.reward.scoring;

import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.group.RewardValue;
import dev.tina.reward.RewardProperties;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The scoring of the service, put together as the service does it. */
final class TestScoring implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final MeterRegistry meters = new SimpleMeterRegistry();

    private TestScoring(RewardProperties properties) {
        context.registerBean(RewardProperties.class, () -> properties);
        context.registerBean(MeterRegistry.class, () -> meters);
        context.registerBean(InstantSource.class, InstantSource::system);
        context.scan("dev.tina.reward.grader", "dev.tina.reward.scoring");
        context.refresh();
    }

    /** With these settings of {@code tina.reward}, and private addresses allowed unless they say otherwise. */
    static TestScoring with(String... settings) {
        Map<String, String> all = new HashMap<>(Map.of("tina.reward.http.allow-private", "true"));
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            all.put("tina.reward." + parts[0], parts[1]);
        }
        return new TestScoring(new Binder(new MapConfigurationPropertySource(all))
                .bindOrCreate("tina.reward", RewardProperties.class));
    }

    List<Map<String, RewardValue>> score(RolloutCompleted rollout) {
        try {
            return context.getBean(Scorer.class).score(rollout).rewards();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    MeterRegistry meters() {
        return meters;
    }

    @Override
    public void close() {
        context.close();
    }
}
