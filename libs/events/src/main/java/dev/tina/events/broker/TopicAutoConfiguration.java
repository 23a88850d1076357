package dev.tina.events.broker;

import dev.tina.contracts.Topics;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** Creates the missing Kafka topics before any binding starts. */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(TopicProperties.class)
public final class TopicAutoConfiguration {

    /** 64 MiB of event, and what a record has around it. */
    static final int MAX_RECORD_BYTES = 65 * 1024 * 1024;

    private static final List<String> OF_GROUPS = List.of(
            Topics.ROLLOUT_REQUESTED_DEAD_LETTER,
            Topics.ROLLOUT_TAKEN,
            Topics.ROLLOUT_COMPLETED,
            Topics.ROLLOUT_COMPLETED_DEAD_LETTER,
            Topics.GROUP_SCORED,
            Topics.GROUP_SCORED_DEAD_LETTER);

    private static final List<String> OF_JOBS = List.of(
            Topics.ADAPTER_PUBLISHED, Topics.EVALUATION_COMPLETED, Topics.EVALUATION_FAILED, Topics.JOB_CHANGED);

    @Bean
    NewTopics tinaTopics(TopicProperties properties) {
        return new NewTopics(topics(properties).toArray(NewTopic[]::new));
    }

    static List<NewTopic> topics(TopicProperties properties) {
        TopicBuilder requests = ofGroups(Topics.ROLLOUT_REQUESTED, properties.requestPartitions(), properties);
        Stream<TopicBuilder> groups =
                OF_GROUPS.stream().map(name -> ofGroups(name, properties.partitions(), properties));
        Stream<TopicBuilder> jobs =
                OF_JOBS.stream().map(name -> topic(name, properties).partitions(1));
        return Stream.of(Stream.of(requests), groups, jobs)
                .flatMap(topics -> topics)
                .map(TopicBuilder::build)
                .toList();
    }

    private static TopicBuilder ofGroups(String name, int partitions, TopicProperties properties) {
        long retention = properties.groupRetention().toMillis();
        return topic(name, properties)
                .partitions(partitions)
                .config(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(retention));
    }

    private static TopicBuilder topic(String name, TopicProperties properties) {
        return TopicBuilder.name(name)
                .replicas(properties.replicas())
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(MAX_RECORD_BYTES));
    }
}
