package dev.tina.rollout.model;

import dev.tina.rollout.RolloutProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says what the worker runs on and how many bases and adapters it has loaded. */
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
                .withDetail("adapters", bases.adapters())
                .build();
    }
}
