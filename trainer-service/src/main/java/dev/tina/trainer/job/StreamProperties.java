package dev.tina.trainer.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are streamed to readers.
 *
 * @param poll how often new events are looked for
 * @param heartbeat a comment is sent after so long without an event
 * @param lifetime a stream ends after this time; its reader comes back with the last id it saw
 */
@ConfigurationProperties(prefix = "tina.events", ignoreUnknownFields = false)
public record StreamProperties(
        @DefaultValue("250ms") Duration poll,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("30m") Duration lifetime) {}
