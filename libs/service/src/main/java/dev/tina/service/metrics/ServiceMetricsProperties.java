package dev.tina.service.metrics;

import dev.tina.common.Require;
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
        Require.that(interval.toMillis() >= 1, "tina.watch.interval", interval, "at least 1ms");
        Require.that(jobs >= 0 && jobs <= 1000, "tina.watch.jobs", jobs, "between 0 and 1000");
        Require.that(!quiet.isNegative(), "tina.watch.quiet", quiet, "at least 0");
    }
}
