package dev.tina.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tina.contracts.Purpose;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.RolloutTaken;
import dev.tina.kafkashare.test.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class RolloutHandoverTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(4);

    @TempDir
    private Path folder;

    @Test
    void aWorkerThatIsToldToGoHandsItsGroupBackAndPublishesNothingMore() throws Exception {
        RolloutRequested request = RolloutRequests.of(SmallModel.in(folder))
                .until(Instant.now().plus(Duration.ofHours(1)))
                .ask("long", "What is 12 + 30?", 4096);
        List<RolloutTaken> taken = new ArrayList<>();
        List<RolloutCompleted> completed = new ArrayList<>();
        try (EmbeddedBroker broker = EmbeddedBroker.start()) {
            ConfigurableApplicationContext leaving = worker(broker, "leaving");
            try (Ring ring = new Ring(broker.bootstrapServers())) {
                ring.ask(request);
                await().atMost(LONG_ENOUGH).until(() -> taken.addAll(ring.taken()));
                leaving.close();
                completed.addAll(ring.rollouts());
            } finally {
                leaving.close();
            }
            assertThat(completed).isEmpty();

            try (ConfigurableApplicationContext heir = worker(broker, "heir");
                    Ring ring = new Ring(broker.bootstrapServers())) {
                await().atMost(LONG_ENOUGH).until(() -> heir.isRunning() && completed.addAll(ring.rollouts()));
                taken.clear();
                await().atMost(LONG_ENOUGH).until(() -> {
                    taken.addAll(ring.taken());
                    return taken.size() >= 2;
                });
            }
        }
        assertThat(completed).extracting(RolloutCompleted::worker).containsExactly("heir");
        assertThat(taken)
                .containsExactly(
                        new RolloutTaken(request.groupId(), Purpose.TRAIN, 1, "leaving"),
                        new RolloutTaken(request.groupId(), Purpose.TRAIN, 1, "heir"));
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
