package dev.tina.rollout;

import dev.tina.rollout.model.Bases;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says what the worker runs on and how many bases it has loaded. */
@Component
class RolloutHealth implements HealthIndicator {

    private final RolloutProperties properties;
    private final Bases bases;

    RolloutHealth(RolloutProperties properties, Bases bases) {
        this.properties = properties;
        this.bases = bases;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("device", properties.device())
                .withDetail("precision", properties.precision())
                .withDetail("bases", bases.count())
                .build();
    }
}
