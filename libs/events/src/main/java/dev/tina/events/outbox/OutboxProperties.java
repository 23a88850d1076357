package dev.tina.events.outbox;

import dev.tina.common.Require;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the outbox is emptied.
 *
 * @param pollInterval how long an event waits at most that nobody nudged for, such as one of a process that was killed
 * @param batchSize how many events are published under one transaction
 * @param publishTimeout how long the broker has to acknowledge a batch
 */
@ConfigurationProperties(prefix = "tina.outbox", ignoreUnknownFields = false)
record OutboxProperties(
        @DefaultValue("500ms") Duration pollInterval,
        @DefaultValue("200") int batchSize,
        @DefaultValue("30s") Duration publishTimeout) {

    OutboxProperties {
        Require.that(pollInterval.isPositive(), "tina.outbox.poll-interval", pollInterval, "above 0");
        Require.that(batchSize >= 1 && batchSize <= 10_000, "tina.outbox.batch-size", batchSize, "between 1 and 10000");
        Require.that(publishTimeout.isPositive(), "tina.outbox.publish-timeout", publishTimeout, "above 0");
    }
}
