package dev.tina.events.outbox;

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
        require(pollInterval.isPositive(), "poll-interval", pollInterval, "above 0");
        require(batchSize >= 1 && batchSize <= 10_000, "batch-size", batchSize, "between 1 and 10000");
        require(publishTimeout.isPositive(), "publish-timeout", publishTimeout, "above 0");
    }

    private static void require(boolean holds, String key, Object value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException("tina.outbox." + key + " must be " + allowed + ", was " + value);
        }
    }
}
