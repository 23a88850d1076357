package dev.tina.trainer.grader;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which graders reward-service calls, by the settings it has itself.
 *
 * @param allowPrivate whether any address may be called
 * @param allowedHosts that may be called wherever they are
 */
@ConfigurationProperties(prefix = "tina.reward.http")
public record GraderProperties(
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue List<String> allowedHosts) {

    public GraderProperties {
        allowedHosts = List.copyOf(allowedHosts);
    }
}
