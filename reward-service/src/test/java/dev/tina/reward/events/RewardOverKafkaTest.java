package dev.tina.reward.events;

import static dev.tina.reward.Rollouts.http;
import static dev.tina.reward.Rollouts.reward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tina.contracts.GroupScored;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.RewardValue;
import dev.tina.kafkashare.test.EmbeddedBroker;
import dev.tina.reward.RewardServiceApplication;
import dev.tina.reward.Rollouts;
import dev.tina.reward.grader.RawServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class RewardOverKafkaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final List<RewardSpec> ACCURACY = List.of(reward("accuracy"));

    private static EmbeddedBroker broker;
    private static ConfigurableApplicationContext service;
    private static RewardTopics topics;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start();
        service = service();
        topics = new RewardTopics(broker.bootstrapServers());
    }

    private static ConfigurableApplicationContext service() {
        return new SpringApplicationBuilder(RewardServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--tina.topics.partitions=2",
                        "--tina.reward.listeners=2",
                        "--tina.reward.http.allow-private=true");
    }

    @AfterAll
    static void stop() {
        topics.close();
        service.close();
        broker.close();
    }

    @Test
    void whatIsNoRolloutGoesToTheDeadLettersAndDoesNotStopTheRest() {
        UUID garbage = UUID.randomUUID();
        UUID empty = UUID.randomUUID();
        List<RolloutCompleted> good = IntStream.range(0, 6)
                .mapToObj(i -> Rollouts.of("good/" + i, "5", ACCURACY, "\\boxed{5}"))
                .toList();

        topics.publish(garbage, "no rollout".getBytes(StandardCharsets.UTF_8));
        good.subList(0, 3).forEach(topics::complete);
        topics.publish(empty, null);
        good.subList(3, 6).forEach(topics::complete);

        assertThat(scored("good/", 6))
                .allSatisfy(group ->
                        assertThat(group.rewards().getFirst()).containsEntry("accuracy", new RewardValue.Present(1)));
        List<String> dead = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            dead.addAll(topics.dead());
            return dead.size() == 2;
        });
        assertThat(dead).anyMatch(letter -> letter.startsWith(garbage + " RolloutCompleted: "));
        assertThat(dead).contains(empty + " cannot be scored: a record without a value");
        await().atMost(PATIENCE).until(() -> topics.unacknowledged() == 0);
    }

    @Test
    void aGraderThatHangsDelaysNoOtherGroupOfItsBatchAndIsAcknowledgedInTheEnd() {
        try (RawServer grader = RawServer.silent()) {
            List<RewardSpec> slow = List.of(http(grader.url(), Duration.ofSeconds(2)), reward("accuracy"));
            topics.complete(Rollouts.of("slow/0", "5", slow, "\\boxed{5}"));
            IntStream.range(0, 8)
                    .mapToObj(i -> Rollouts.of("slow/" + (i + 1), "5", ACCURACY, "\\boxed{5}"))
                    .forEach(topics::complete);

            List<GroupScored> scored = scored("slow/", 9);

            assertThat(scored)
                    .filteredOn(group -> task(group).equals("slow/0"))
                    .singleElement()
                    .satisfies(group -> assertThat(group.rewards().getFirst())
                            .containsEntry(
                                    "http",
                                    new RewardValue.Absent("http deadline: no whole answer within the deadline"))
                            .containsEntry("accuracy", new RewardValue.Present(1)));
            await().atMost(PATIENCE).until(() -> topics.unacknowledged() == 0);
        }
    }

    @Test
    void asManyListenAsAreSet() {
        assertThat(topics.members()).isEqualTo(2);
    }

    private static List<GroupScored> scored(String tasks, int count) {
        List<GroupScored> received = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            topics.scored().stream()
                    .filter(group -> task(group).startsWith(tasks))
                    .forEach(received::add);
            return received.size() >= count;
        });
        return received;
    }

    private static String task(GroupScored group) {
        return group.rollout().request().key().taskId();
    }
}
