package dev.tina.supervisor.process;

import dev.tina.common.Backoff;
import java.time.Duration;

/**
 * Tells how long to wait before a child that died is started again. The delay doubles from death to death up to a
 * limit; a child that lived long enough brings it back to the first.
 */
public final class RestartBackoff {

    private final Backoff backoff;
    private final Duration healthyLife;
    private int deaths;

    /** @param healthyLife a child that lived this long did not die of its start */
    RestartBackoff(Duration first, Duration limit, Duration healthyLife) {
        this.backoff = new Backoff(first, limit);
        this.healthyLife = healthyLife;
    }

    /** From 0.2 s to 10 s, forgotten after 30 s of life. */
    public static RestartBackoff ofServices() {
        return new RestartBackoff(Duration.ofMillis(200), Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    Duration after(Duration life) {
        deaths = life.compareTo(healthyLife) >= 0 ? 1 : deaths + 1;
        return backoff.before(deaths);
    }
}
