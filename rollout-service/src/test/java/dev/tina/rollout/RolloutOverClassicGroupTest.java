package dev.tina.rollout;

import static org.awaitility.Awaitility.await;

import dev.tina.contracts.RolloutRequested;
import dev.tina.kafkashare.test.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class RolloutOverClassicGroupTest {

    @TempDir
    private Path folder;

    @Test
    void aBrokerWithoutShareGroupsIsServedByTheBinderKafka() throws Exception {
        RolloutRequests requests = RolloutRequests.of(SmallModel.in(folder));
        List<RolloutRequested> asked = IntStream.range(0, 5)
                .mapToObj(i -> requests.ask("task-" + i, "What is 1 + " + i + "?", 2))
                .toList();
        Set<UUID> answered = new HashSet<>();
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                ConfigurableApplicationContext service = service(broker);
                Ring ring = new Ring(broker.bootstrapServers())) {
            asked.forEach(ring::ask);
            await().atMost(Duration.ofSeconds(90)).until(() -> {
                ring.rollouts().forEach(rollout -> answered.add(rollout.groupId()));
                return service.isRunning() && answered.size() == asked.size();
            });
        }
    }

    private static ConfigurableApplicationContext service(EmbeddedBroker broker) {
        return new SpringApplicationBuilder(RolloutServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--tina.rollout.binder=kafka",
                        "--tina.rollout.concurrency=2");
    }
}
