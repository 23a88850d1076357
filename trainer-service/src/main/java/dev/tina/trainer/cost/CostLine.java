package dev.tina.trainer.cost;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a job has used of one kind of device in one role.
 *
 * @param discardedSeconds the part of the device-seconds whose result was thrown away
 * @param dollarsPerHour null where the device has no price
 */
public record CostLine(
        Role role,
        String device,
        double deviceSeconds,
        double discardedSeconds,
        @Nullable Double dollarsPerHour) {

    private static final double SECONDS_PER_HOUR = 3600;

    /** Empty where the device has no price. */
    public OptionalDouble dollars() {
        return dollarsPerHour == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(deviceSeconds / SECONDS_PER_HOUR * dollarsPerHour);
    }
}
