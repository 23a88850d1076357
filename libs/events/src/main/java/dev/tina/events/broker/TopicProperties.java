package dev.tina.events.broker;

import dev.tina.common.Require;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the topics are made.
 *
 * @param partitions of the topics that carry groups: no more members of a consumer group work at once
 * @param requestPartitions of the topic of requests: a share group lets any number of workers at one partition, while
 *     of several a member that was killed keeps its own until its session ends, 45 s by the broker's default
 * @param replicas of every topic; the embedded broker can hold 1
 * @param groupRetention how long groups are kept; far longer than any deadline, since Postgres keeps what counts
 */
@ConfigurationProperties(prefix = "tina.topics", ignoreUnknownFields = false)
record TopicProperties(
        @DefaultValue("8") int partitions,
        @DefaultValue("1") int requestPartitions,
        @DefaultValue("1") short replicas,
        @DefaultValue("1d") Duration groupRetention) {

    TopicProperties {
        Require.that(partitions >= 1 && partitions <= 1024, "tina.topics.partitions", partitions, "between 1 and 1024");
        Require.that(
                requestPartitions >= 1 && requestPartitions <= 1024,
                "tina.topics.request-partitions",
                requestPartitions,
                "between 1 and 1024");
        Require.that(replicas >= 1, "tina.topics.replicas", replicas, "at least 1");
        Require.that(
                groupRetention.toMinutes() >= 1, "tina.topics.group-retention", groupRetention, "at least a minute");
    }
}
