package dev.tina.trainer.dataset;

import dev.tina.common.Require;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be sent: {@code tina.datasets.*}.
 *
 * @param limit how large a file may be; the gateway's {@code tina.gateway.body.routes.datasets} lets as much pass
 */
@ConfigurationProperties(prefix = "tina.datasets", ignoreUnknownFields = false)
record DatasetProperties(@DefaultValue("16MB") DataSize limit) {

    DatasetProperties {
        Require.that(
                limit.toBytes() >= 1 && limit.toMegabytes() <= 1024,
                "tina.datasets.limit",
                limit,
                "between 1B and 1GB");
    }
}
