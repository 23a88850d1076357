package dev.tina.service.metrics;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How closely a service is watched.
 *
 * @param interval between two readings
 * @param jobs at most so many have a label of their own in its metrics; further ones share {@code other}
 * @param quiet after so long without work a job leaves its label to another, where one waits
 */
@ConfigurationProperties(prefix = "tina.watch", ignoreUnknownFields = false)
record ServiceMetricsProperties(
        @DefaultValue("5s") Duration interval,
        @DefaultValue("16") int jobs,
        @DefaultValue("10m") Duration quiet) {

    ServiceMetricsProperties {
        require(interval.toMillis() >= 1, "interval", interval, "at least 1ms");
        require(jobs >= 0 && jobs <= 1000, "jobs", jobs, "between 0 and 1000");
        require(!quiet.isNegative(), "quiet", quiet, "at least 0");
    }

    private static void require(boolean holds, String key, Object value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException("tina.watch." + key + " must be " + allowed + ", was " + value);
        }
    }
}
