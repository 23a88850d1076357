package dev.tina.events.broker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.Topics;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class TopicPropertiesTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(TopicAutoConfiguration.class));

    @Test
    void everyTopicOfTheRingIsMade() {
        context.run(started ->
                assertThat(topics(started).keySet()).containsExactlyInAnyOrderElementsOf(namesOfContracts()));
    }

    @Test
    void topicsTakeRecordsOf65MebibytesAndGroupsHaveEightPartitionsForADay() {
        context.run(started -> {
            NewTopic completed = topic(started, Topics.ROLLOUT_COMPLETED);
            assertThat(completed.numPartitions()).isEqualTo(8);
            assertThat(completed.configs())
                    .containsEntry("max.message.bytes", "68157440")
                    .containsEntry("retention.ms", "86400000");
            assertThat(topic(started, Topics.JOB_CHANGED).numPartitions()).isEqualTo(1);
            assertThat(topic(started, Topics.ROLLOUT_REQUESTED).numPartitions()).isEqualTo(1);
        });
    }

    @Test
    void everyKeyCanBeSet() {
        context.withPropertyValues(
                        "tina.topics.partitions=3",
                        "tina.topics.request-partitions=4",
                        "tina.topics.replicas=2",
                        "tina.topics.group-retention=2h")
                .run(started -> {
                    NewTopic requested = topic(started, Topics.ROLLOUT_REQUESTED);
                    assertThat(requested.numPartitions()).isEqualTo(4);
                    assertThat(topic(started, Topics.ROLLOUT_COMPLETED).numPartitions())
                            .isEqualTo(3);
                    assertThat(requested.replicationFactor()).isEqualTo((short) 2);
                    assertThat(requested.configs()).containsEntry("retention.ms", "7200000");
                });
    }

    @Test
    void anUnknownKeyIsRefusedByName() {
        context.withPropertyValues("tina.topics.partition=3")
                .run(started -> assertThat(started.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("tina.topics.partition"));
    }

    @Test
    void aValueOutOfRangeIsRefusedWithWhatIsAllowed() {
        context.withPropertyValues("tina.topics.partitions=0")
                .run(started -> assertThat(started.getStartupFailure())
                        .rootCause()
                        .hasMessage("tina.topics.partitions must be between 1 and 1024, was 0"));
    }

    private static NewTopic topic(ApplicationContext started, String name) {
        return requireNonNull(topics(started).get(name));
    }

    private static Map<String, NewTopic> topics(ApplicationContext started) {
        return TopicAutoConfiguration.topics(started.getBean(TopicProperties.class)).stream()
                .collect(Collectors.toMap(NewTopic::name, topic -> topic));
    }

    private static Iterable<String> namesOfContracts() {
        return Arrays.stream(Topics.class.getFields())
                .map(TopicPropertiesTest::value)
                .toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
