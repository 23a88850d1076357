package dev.tina.kafkashare;

import dev.tina.common.Require;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a binding consumes: {@code spring.cloud.stream.kafka-share.bindings.<binding>.consumer.*}.
 *
 * @param maxInFlight how many records are handled at once
 * @param lockDuration how long a record stays with a consumer that neither finishes nor renews it; it is renewed after
 *     each third of this time; a setting of the group, which the broker bounds (15 to 60 s by its defaults)
 * @param maxDeliveries a record that failed this often is a dead letter; below the broker's own limit (5 by its default),
 *     at which the broker drops a record in silence
 * @param retryDelay how long a record that failed is held back before it is released
 * @param stopTimeout how long a stop waits for handlers that were interrupted before it hands their records back
 * @param deadLetterTopic where dead letters go; {@code <topic>.dlt} if empty
 */
record ShareConsumerSettings(
        @DefaultValue("4") int maxInFlight,
        @DefaultValue("30s") Duration lockDuration,
        @DefaultValue("4") int maxDeliveries,
        @DefaultValue("1s") Duration retryDelay,
        @DefaultValue("10s") Duration stopTimeout,
        @DefaultValue("") String deadLetterTopic) {

    ShareConsumerSettings {
        Require.that(maxInFlight >= 1 && maxInFlight <= 256, "max-in-flight", maxInFlight, "between 1 and 256");
        Require.that(lockDuration.toMillis() >= 1000, "lock-duration", lockDuration, "at least 1 s");
        Require.that(maxDeliveries >= 1 && maxDeliveries <= 10, "max-deliveries", maxDeliveries, "between 1 and 10");
        Require.that(
                !retryDelay.isNegative() && retryDelay.compareTo(lockDuration.dividedBy(3)) <= 0,
                "retry-delay",
                retryDelay,
                "between 0 and a third of lock-duration, " + lockDuration.dividedBy(3));
        Require.that(!stopTimeout.isNegative(), "stop-timeout", stopTimeout, "at least 0");
    }

    /** How long a handler may work before its record's lock is renewed. */
    Duration renewAfter() {
        return lockDuration.dividedBy(3);
    }

    /** The dead-letter topic of {@code topic}. */
    String deadLetterTopicOf(String topic) {
        return deadLetterTopic.isEmpty() ? topic + ".dlt" : deadLetterTopic;
    }
}
