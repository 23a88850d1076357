package dev.tina.supervisor.process;

import java.time.Duration;

/**
 * Tells how long to wait before a child that died is started again. The delay doubles from death to death up to a
 * limit; a child that lived long enough brings it back to the first.
 */
public final class RestartBackoff {

    private final Duration first;
    private final Duration limit;
    private final Duration healthyLife;
    private Duration next;

    /** @param healthyLife a child that lived this long did not die of its start */
    RestartBackoff(Duration first, Duration limit, Duration healthyLife) {
        this.first = first;
        this.limit = limit;
        this.healthyLife = healthyLife;
        this.next = first;
    }

    /** From 0.2 s to 10 s, forgotten after 30 s of life. */
    public static RestartBackoff ofServices() {
        return new RestartBackoff(Duration.ofMillis(200), Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    Duration after(Duration life) {
        Duration delay = life.compareTo(healthyLife) >= 0 ? first : next;
        Duration doubled = delay.multipliedBy(2);
        next = doubled.compareTo(limit) > 0 ? limit : doubled;
        return delay;
    }
}
