package dev.tina.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.RolloutTaken;
import dev.tina.kafkashare.test.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class RolloutHandoverTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(4);

    @TempDir
    private Path folder;

    @Test
    void aWorkerThatIsToldToGoLeavesItsGroupsToAnotherAndNoneIsLost() throws Exception {
        RolloutRequests requests =
                RolloutRequests.of(SmallModel.in(folder)).until(Instant.now().plus(Duration.ofHours(1)));
        List<RolloutRequested> asked = IntStream.range(0, 6)
                .mapToObj(i -> requests.ask("long-" + i, "What is 12 + 30?", 4096))
                .toList();
        List<UUID> ids = asked.stream().map(RolloutRequested::groupId).toList();
        List<RolloutCompleted> completed = new ArrayList<>();
        try (EmbeddedBroker broker = EmbeddedBroker.start()) {
            takeOneAndLeave(broker, asked);
            try (ConfigurableApplicationContext heir = worker(broker, "heir");
                    Ring ring = new Ring(broker.bootstrapServers())) {
                await().atMost(LONG_ENOUGH).until(() -> {
                    completed.addAll(ring.rollouts());
                    return heir.isRunning() && groups(completed).containsAll(ids);
                });
            }
        }
        // the one whose publication the stop interrupted may come twice
        assertThat(groups(completed)).hasSizeBetween(ids.size(), ids.size() + 1).hasSameElementsAs(ids);
        assertThat(completed).extracting(RolloutCompleted::worker).contains("heir");
    }

    private static void takeOneAndLeave(EmbeddedBroker broker, List<RolloutRequested> asked) {
        ConfigurableApplicationContext leaving = worker(broker, "leaving");
        try (Ring ring = new Ring(broker.bootstrapServers())) {
            asked.forEach(ring::ask);
            List<RolloutTaken> taken = new ArrayList<>();
            await().atMost(LONG_ENOUGH).until(() -> taken.addAll(ring.taken()));
            assertThat(taken).extracting(RolloutTaken::worker).containsOnly("leaving");
        } finally {
            leaving.close();
        }
    }

    private static List<UUID> groups(List<RolloutCompleted> completed) {
        return completed.stream().map(RolloutCompleted::groupId).toList();
    }

    private static ConfigurableApplicationContext worker(EmbeddedBroker broker, String name) {
        return new SpringApplicationBuilder(RolloutServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--tina.rollout.worker=" + name,
                        "--tina.rollout.concurrency=1");
    }
}
